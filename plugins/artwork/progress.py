"""A line that says how far long work has come, so that nobody thinks it hangs."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import Any, TextIO

PATIENCE = 2.0
"""Seconds that pass before anything is said, and between two lines where a line cannot be written over."""

WORKERS = 2
"""Pillow lets other threads work while it reads and writes; more at once would need much memory."""


def work_through(tasks: list, do: Callable[[Any], object], what: str, stream: TextIO | None = None) -> None:
    """Does each of the tasks, some at once. The first error ends the work."""
    if not tasks:
        return
    with ThreadPoolExecutor(WORKERS) as pool:
        running = [pool.submit(do, task) for task in tasks]
        try:
            for done in _told(as_completed(running), len(running), what, stream or sys.stderr):
                done.result()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _told(steps: Iterable, total: int, what: str, stream: TextIO) -> Iterator:
    started = spoken = time.monotonic()
    said = False
    for number, step in enumerate(steps, 1):
        yield step
        now = time.monotonic()
        if now - started < PATIENCE or (not stream.isatty() and now - spoken < PATIENCE and number < total):
            continue
        line = f"{what}: {number} of {total}"
        print(f"\r{line}" if stream.isatty() else line, end="" if stream.isatty() else "\n", file=stream, flush=True)
        spoken, said = now, True
    if said and stream.isatty():
        print(file=stream)
