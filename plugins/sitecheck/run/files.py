"""The files of a folder, without going astray in links that lead out of it or round in a circle."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

PAGES = (".html", ".htm", ".xhtml")


def files_in(root: Path) -> Iterator[str]:
    """All files below a resolved folder, as paths below it."""
    return (path for path, _ in entries_in(root))


def entries_in(root: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The same with what the file system says of each; links that lead out of the folder are passed by."""
    seen = {str(root)}
    waiting = [(str(root), "")]
    while waiting:
        folder, before = waiting.pop()
        for entry in _entries(folder):
            place: str | None = entry.path
            if entry.is_symlink() and not (place := _inside(root, Path(entry.path))):
                continue
            if not entry.is_dir():
                yield before + entry.name, entry
            elif place not in seen:
                seen.add(place)
                waiting.append((entry.path, f"{before}{entry.name}/"))


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def _inside(root: Path, link: Path) -> str | None:
    """What a link stands for, if that is in the folder and there."""
    try:
        place = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return None
    return str(place) if place.is_relative_to(root) else None
