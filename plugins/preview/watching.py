"""Tells which files were saved, a few hundredths of a second later."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from watchfiles import watch

WATCHED = ("content", "theme", "plugins", "pelican.conf.py")
QUIET, MOST, LOOK = 15, 200, 1000
"""Milliseconds: without a further change, at most, and between two looks for folders that came or went."""


def changes(root: Path, stop: threading.Event) -> Iterator[frozenset[str]]:
    """The paths that changed, until `stop`.

    A folder or file that is moved away, put back or replaced is found again: the system goes on watching what was there
    before, although another one has its name now, as many editors and `git` do it.
    """
    there, again = _there(root), set()
    while not stop.is_set():
        for found in _told([path for path, _mark in there], stop):
            now = _there(root)
            differing = {str(path) for path, _mark in {*now} ^ {*there}}
            if changed := found | differing | again:
                yield frozenset(changed)
            # Folders are told once more when they are watched anew: of what is saved in between, nobody hears.
            there, again = now, {path for path in differing if os.path.isdir(path)}
            if differing:
                break
        while not stop.is_set() and not there:
            stop.wait(LOOK / 1000)
            there = _there(root)


def _told(paths: list[Path], stop: threading.Event) -> Iterator[set[str]]:
    """What the system tells of these again and again, at times nothing."""
    try:
        for found in watch(
            *paths, step=QUIET, debounce=MOST, rust_timeout=LOOK, yield_on_timeout=True, stop_event=stop, raise_interrupt=False,
            ignore_permission_denied=True,
        ):
            yield {path for _kind, path in found}
    except FileNotFoundError:  # gone meanwhile
        yield set(map(str, paths))
    except (RuntimeError, OSError):  # so many files cannot be watched; or a name is no text, as in old zip files
        yield from _seen(paths, stop)


def _seen(paths: list[Path], stop: threading.Event) -> Iterator[set[str]]:
    """The same, by looking at every file once a second."""
    before = _marks(paths)
    yield set(map(str, paths))
    while not stop.wait(LOOK / 1000):
        now = _marks(paths)
        yield {path for path, _mark in before.items() ^ now.items()}
        before = now


def _marks(paths: list[Path]) -> dict[str, tuple[int, ...]]:
    found = {}
    for top in paths:
        for place, _folders, names in os.walk(top):
            for path in (os.path.join(place, name) for name in names):
                with suppress(OSError):
                    known = os.lstat(path)
                    found[path] = known.st_ino, known.st_mtime_ns, known.st_size
    return found


def _there(root: Path) -> list[tuple[Path, tuple[int, ...]]]:
    """What is to be watched, with the numbers by which the system knows it, and when a file was saved."""
    found = []
    for name in WATCHED:
        with suppress(OSError):
            known = (root / name).stat()
            found.append((root / name, (known.st_dev, known.st_ino, 0 if (root / name).is_dir() else known.st_mtime_ns)))
    return found
