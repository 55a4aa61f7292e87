"""What runs in the worker: `python -m sitecheck.reading_ahead`.

It is told in pickles, which come from the build that started it and from nobody else: first the site, then each
page that was written, then the handover in bytes. It answers with the outcome.
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
from threading import Thread
from typing import Any

from sitecheck.content_folder import plain_entries, practice_entries
from sitecheck.engine import rules
from sitecheck.handover import Handover
from sitecheck.judging import judged
from sitecheck.memory import Memory
from sitecheck.site import Site
from sitecheck.words.findings import facts_of, texts_of

EVERY = 0.5
"""After so many seconds what is known is written down, whenever there is nothing else to do."""


def main() -> None:
    waiting: SimpleQueue[Any] = SimpleQueue()
    Thread(target=_listen, args=(waiting,), daemon=True).start()
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    rules()
    # Pages stay until the end, so looking for rubbish among them again and again is in vain.
    gc.freeze()
    gc.set_threshold(100_000, 50, 1000)
    site = waiting.get()
    memory = Memory(Path(site["memory"]))
    _read_texts(memory, site)
    _site, outcome = judged(_read_pages(memory, waiting), memory)
    pickle.dump(outcome, answers)
    answers.flush()
    memory.close()
    os._exit(0)  # without taking a large site apart piece by piece


def _listen(waiting: SimpleQueue[Any]) -> None:
    # In a thread, for the build never to wait until the pipe has room. When its end closes, there is nobody left.
    with suppress(EOFError, OSError, pickle.UnpicklingError):
        while True:
            waiting.put(pickle.load(sys.stdin.buffer))
    os._exit(1)


def _read_texts(memory: Memory, site: Mapping[str, Any]) -> None:
    """What the texts say, while Pelican still renders them."""
    read = practice_entries if site["practice"] else plain_entries
    entries = read(Path(site["folder"]), site["content"])
    whole = Site(
        {}, frozenset(), site["today"], sources=entries.sources, entries=entries.entries,
        practice=entries.practice, references=entries.references, content=site["content"],
    )
    facts = facts_of(whole)
    for path, text in texts_of(whole).items():
        memory.said(text, path, facts)


def _read_pages(memory: Memory, waiting: SimpleQueue[Any]) -> Handover:
    """Reads every page that it is told of until the build is done."""
    saved = time.monotonic()
    while not isinstance(message := waiting.get(), bytes):
        with suppress(OSError):
            memory.page(message, Path(message).read_bytes())
        if waiting.empty() and time.monotonic() - saved > EVERY:
            memory.save()
            saved = time.monotonic()
    return pickle.loads(message)


if __name__ == "__main__":
    main()
