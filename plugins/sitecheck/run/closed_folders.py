"""Folders among the content that are passed by, with all that is in them: those that may not be read, and links to others."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from practice.header import Problem, unreadable


def closed(folder: Path) -> Iterator[tuple[str, Problem]]:
    """Each such folder below the content folder, with what to do."""
    from practice.schema import KINDS

    errors: list[OSError] = []
    for place, folders, _names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in folders:
            path = Path(place) / name
            if path.is_symlink() and _name(path, folder).split("/")[0] in KINDS:
                yield _name(path, folder), unreadable("This is a link to a folder, and what is in that is not on the website: put the folder itself here.")
    for error in errors:
        yield _name(Path(error.filename), folder), unreadable("This folder may not be read, so nothing in it is on the website: give yourself the right to read it.")


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
