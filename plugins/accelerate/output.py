"""Empties the output folder as Pelican does, but for the pages that may turn out to be as they should be."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from pelican.utils import clean_output_dir


def empty(folder: str, retention: Collection[str], kept: set[str]) -> None:
    """Removes all but the kept files; without any, Pelican does it."""
    if not kept or not os.path.isdir(folder) or os.path.islink(folder):
        clean_output_dir(folder, retention)
        return
    for entry in _entries(folder):
        if entry.name not in retention:
            _remove(entry, kept)


def _remove(entry: os.DirEntry, kept: set[str]) -> None:
    if not entry.is_dir(follow_symlinks=False):
        if entry.path not in kept:
            os.remove(entry.path)
        return
    for inner in _entries(entry.path):
        _remove(inner, kept)
    if not _entries(entry.path):
        os.rmdir(entry.path)


def prune(folder: str, left: Collection[str]) -> None:
    """Removes pages that were kept and then not asked for, and folders that held nothing else."""
    top = Path(folder)
    for path in map(Path, left):
        path.unlink(missing_ok=True)
        for parent in path.parents:
            if parent == top or _entries(parent):
                break
            parent.rmdir()


def _entries(folder: str | Path) -> list[os.DirEntry]:
    with os.scandir(folder) as entries:
        return list(entries)
