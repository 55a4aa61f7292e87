"""Tells which files were saved, a few hundredths of a second later."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch

WATCHED = ("content", "theme", "plugins", "pelican.conf.py")
QUIET, MOST, LOOK = 15, 200, 1000
"""Milliseconds: without a further change, at most, and between two looks for folders that came or went."""


def changes(root: Path, stop: threading.Event) -> Iterator[frozenset[str]]:
    """The paths that changed, until `stop`. A folder that is moved away and put back is found again."""
    while not stop.is_set():
        there = _there(root)
        for found in watch(*there, step=QUIET, debounce=MOST, rust_timeout=LOOK, yield_on_timeout=True, stop_event=stop, raise_interrupt=False):
            if found:
                yield frozenset(path for _kind, path in found)
            if (now := _there(root)) != there:
                yield frozenset(str(path) for path in {*now} ^ {*there})
                break
        else:
            return
        while not stop.is_set() and not _there(root):
            stop.wait(LOOK / 1000)


def _there(root: Path) -> list[Path]:
    return [root / name for name in WATCHED if (root / name).exists()]
