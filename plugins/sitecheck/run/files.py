"""The files of a folder, without going astray in links that lead out of it or round in a circle."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

PAGES = (".html", ".htm", ".xhtml")


def entries_in(root: Path, passed_by: list[tuple[str, str]] | None = None) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All files below a resolved folder, as paths below it, with what the file system says of each; links that lead out of it are passed by.

    What might hold pages and is passed by is added to `passed_by`, with the reason.
    """
    seen = {str(root)}
    waiting = [(str(root), "")]
    told = passed_by if passed_by is not None else []
    while waiting:
        folder, before = waiting.pop()
        for entry in _entries(folder, before, told):
            place: str | None = entry.path
            if entry.is_symlink() and not (place := _inside(root, Path(entry.path))):
                continue
            if entry.is_file():
                yield before + entry.name, entry
            elif not entry.is_dir():  # reading a pipe or a device would wait for ever
                told += [(before + entry.name, "This is no file, so it was not checked.")] if entry.name.lower().endswith(PAGES) else []
            elif place not in seen:
                seen.add(place)
                waiting.append((entry.path, f"{before}{entry.name}/"))


def _entries(folder: str, name: str, told: list[tuple[str, str]]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError as error:
        told.append((name.rstrip("/"), f"This folder cannot be read ({error.strerror}), so nothing in it was checked."))
        return []


def _inside(root: Path, link: Path) -> str | None:
    """What a link stands for, if that is in the folder and there."""
    try:
        place = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return None
    return str(place) if place.is_relative_to(root) else None
