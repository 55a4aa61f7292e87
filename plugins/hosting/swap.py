"""Puts a finished folder in the place of another in one step, so that there is always a whole one."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

_HERE = -100  # AT_FDCWD: paths are taken from the current folder
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux' renameat2, RENAME_SWAP of macOS' renamex_np


def swap_in(finished: Path, place: Path) -> None:
    """`finished` becomes `place`; what stood there before is removed afterwards.

    Both must be on one disk. Where the system cannot exchange two folders at once, the old one is moved
    aside first; `restore` puts it back if that was interrupted.
    """
    old = place.with_name(place.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if not place.exists():
        os.rename(finished, place)
        return
    if _exchange(finished, place):
        old = finished
    else:
        os.rename(place, old)
        os.rename(finished, place)
    shutil.rmtree(old, ignore_errors=True)


def restore(place: Path) -> None:
    """Puts back the last good folder if a swap was interrupted between its two steps."""
    old = place.with_name(place.name + ".old")
    if old.exists() and not place.exists():
        os.rename(old, place)


def _exchange(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step; False where the system or the disk cannot."""
    paths = os.fsencode(one), os.fsencode(other)
    try:
        system = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return system.renamex_np(*paths, _EXCHANGE) == 0
        return system.renameat2(_HERE, paths[0], _HERE, paths[1], _EXCHANGE) == 0
    except (OSError, AttributeError, TypeError):
        return False
