"""Lets several processors read for one memory: each process takes a share and hands back what it learnt.

A process that fails is not missed, since whatever is not in the memory afterwards is read by who asks for it.
"""

from __future__ import annotations

import marshal
import os
import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sitecheck.run.memory import Memory

WORTH = 50
"""Fewer things than this are read sooner than another process is at work."""

MOST = 8
"""Processes beyond this wait for the disk and for each other."""


def read_in_shares(memory: Memory, things: Sequence[Any], read: Callable[[Any], object]) -> None:
    """Reads all of them into the memory, of which it should know few: other processes do not have what it knows."""
    processors = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1  # elsewhere forking is not safe
    if processors < 2 or len(things) < WORTH or memory.store is None:
        return
    number = min(processors, MOST)
    others = [_begin(memory, things[turn::number], read) for turn in range(1, number)]
    for thing in things[::number]:
        read(thing)
    for process, pipe in others:
        with suppress(OSError, EOFError, ValueError, TypeError), os.fdopen(pipe, "rb") as told:
            memory.new.update(marshal.loads(told.read()))
        os.waitpid(process, 0)


def _begin(memory: Memory, things: Sequence[Any], read: Callable[[Any], object]) -> tuple[int, int]:
    hearing, telling = os.pipe()
    if process := os.fork():
        os.close(telling)
        return process, hearing
    status = 1
    try:
        # The file belongs to the process that opened it.
        memory.store, memory.new = sqlite3.connect(":memory:"), {}
        memory.store.execute("CREATE TABLE facts (key BLOB PRIMARY KEY, value BLOB)")
        for thing in things:
            read(thing)
        with os.fdopen(telling, "wb") as pipe:
            pipe.write(marshal.dumps(memory.new))
        status = 0
    finally:
        os._exit(status)
