"""What runs in the worker: `python -m sitecheck.run.reading_ahead`.

It is told in pickles, which come from the build that started it and from nobody else: first the site, then lots of
pages that were written, then the handover in bytes. It answers with the outcome.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any

from sitecheck.engine import rules
from sitecheck.run.content_folder import plain_entries, practice_entries
from sitecheck.run.garbage import collect_rarely
from sitecheck.run.handover import Handover
from sitecheck.run.judging import judged
from sitecheck.run.memory import Memory
from sitecheck.run.shares import read_in_shares
from sitecheck.site import Site
from sitecheck.words.findings import asked

EVERY = 0.5
"""After so many seconds what is known is written down, whenever there is nothing else to do."""


def main() -> None:
    waiting: SimpleQueue[Any] = SimpleQueue()
    done = Event()
    Thread(target=_listen, args=(waiting, done), daemon=True).start()
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    rules()
    collect_rarely()
    site = waiting.get()
    memory = Memory(Path(site["memory"]), site["practice"])
    _read_texts(memory, site)
    handover = _read_pages(memory, site["output"] + os.sep, waiting, done)
    gc.disable()  # until the process ends: switched on again, it would look through the whole site while the build waits
    _site, outcome = judged(handover, memory)
    pickle.dump(outcome, answers)
    answers.flush()
    memory.close()
    os._exit(0)  # without taking a large site apart piece by piece


def _listen(waiting: SimpleQueue[Any], done: Event) -> None:
    # In a thread, for the build never to wait until the pipe has room. When its end closes, there is nobody left.
    with suppress(EOFError, OSError, pickle.UnpicklingError):
        while True:
            waiting.put(message := pickle.load(sys.stdin.buffer))
            if isinstance(message, bytes):
                done.set()
    os._exit(1)


def _read_texts(memory: Memory, site: Mapping[str, Any]) -> None:
    """What the texts say, while Pelican still renders them."""
    read = practice_entries if site["practice"] else plain_entries
    entries = read(Path(site["folder"]), site["content"])
    whole = Site(
        {}, frozenset(), site["today"], sources=entries.sources, entries=entries.entries,
        practice=entries.practice, references=entries.references, content=site["content"],
    )
    for one in asked(whole):
        memory.said(*one)
    for source in entries.sources.values():
        memory.signs(source)


def _read_pages(memory: Memory, output: str, waiting: SimpleQueue[Any], done: Event) -> Handover:
    """Reads every page that it is told of until the build is done; what is left then is read with Pelican's processor too."""
    def read(path: str) -> None:
        with suppress(OSError):
            memory.page(path.removeprefix(output).replace(os.sep, "/"), Path(path).read_bytes())

    saved = time.monotonic()
    while not isinstance(message := waiting.get(), bytes) and not done.is_set():
        for path in message:
            read(path)
        if waiting.empty() and time.monotonic() - saved > EVERY:
            memory.save()
            saved = time.monotonic()
    left = []
    while not isinstance(message, bytes):
        left += message
        message = waiting.get()
    if memory.unknown * 2 > len(memory.used):
        read_in_shares(memory, left, read)
    return pickle.loads(message)


if __name__ == "__main__":
    main()
