"""Reads texts and pages in a process of its own while Pelican goes on, and leaves the outcomes in the memory.

It is only ever ahead: whatever it has not read when the build is done, or if it dies, is read in the build.
Both read from the last page on and from the first, and so meet. `python -m sitecheck.worker` is told in
lines of JSON: first the site, then the path of every page that was written.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from itertools import chain
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any
from weakref import finalize

from sitecheck.content_folder import plain_entries, practice_entries
from sitecheck.memory import Memory
from sitecheck.site import Site
from sitecheck.words.findings import facts_of, texts_of

WORTH = 150
"""For fewer texts than this that are new it is not worth its start."""

EVERY = 0.2
"""After so many seconds what is known is written down for the build to see."""


class Worker:
    """The other process, as the build sees it."""

    def __init__(self, site: Mapping[str, Any]) -> None:
        folder = Path(__file__).parents[1]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(folder), os.environ.get("PYTHONPATH"))))}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "sitecheck.worker"], env=environment, text=True, encoding="utf-8", errors="surrogateescape",
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        self.end = finalize(self, _end, self.process)  # also when the build breaks off
        self.tell(site)

    def tell(self, message: Any) -> None:
        """Gives it work; a dead one does none."""
        with suppress(OSError, ValueError):
            self.process.stdin.write(json.dumps(message) + "\n")
            self.process.stdin.flush()


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    with suppress(OSError):
        process.stdin.close()
    process.wait()


def worth_starting(folders: list[Path], memory: Path) -> bool:
    """Whether there is another processor, and enough that is younger than the memory."""
    if len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)) < 2:
        return False
    try:
        known = max(path.stat().st_mtime for path in memory.glob("facts.sqlite*"))
    except (OSError, ValueError):
        known = 0.0
    return sum(1 for folder in folders for changed in _changes(folder) if changed > known) >= WORTH


def _changes(folder: Path) -> Iterator[float]:
    for place, _folders, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                yield os.stat(os.path.join(place, name)).st_mtime


def main() -> None:
    # Begun by a build, and ended by it: when its end of the pipe closes, there is nobody left to read for.
    waiting: SimpleQueue[str] = SimpleQueue()
    Thread(target=_listen, args=(waiting,), daemon=True).start()
    _read(json.loads(waiting.get()), waiting)


def _listen(waiting: SimpleQueue[str]) -> None:
    # In a thread, for the build never to wait until the pipe has room.
    for line in sys.stdin:
        waiting.put(line)
    os._exit(0)


def _read(site: Mapping[str, Any], waiting: SimpleQueue[str]) -> None:
    memory, saved = Memory(Path(site["memory"])), time.monotonic()
    for _ in chain(_texts(memory, site), _pages(memory, waiting)):
        if time.monotonic() - saved > EVERY:
            memory.save()
            saved = time.monotonic()


def _texts(memory: Memory, site: Mapping[str, Any]) -> Iterator[None]:
    read = practice_entries if site["practice"] else plain_entries
    entries = read(Path(site["folder"]), site["content"])
    whole = Site(
        {}, frozenset(), date.fromisoformat(site["today"]), sources=entries.sources, entries=entries.entries,
        practice=entries.practice, references=entries.references, content=site["content"],
    )
    facts = facts_of(whole)
    for path, text in texts_of(whole).items():
        yield memory.said(text, path, facts) and None


def _pages(memory: Memory, waiting: SimpleQueue[str]) -> Iterator[None]:
    while True:
        if waiting.empty():
            memory.save()
        path = json.loads(waiting.get())
        with suppress(OSError):
            memory.page(path, Path(path).read_bytes())
        yield


if __name__ == "__main__":
    main()
