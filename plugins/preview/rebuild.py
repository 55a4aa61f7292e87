"""Builds the whole site at each save, into two folders in turn, so that the last good pages stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hosting.build import build
from practice.entries import gather
from preview.checking import found
from preview.marks import marks_of
from preview.memory import held
from preview.workshop import Built, Found


class Rebuild:
    """The two folders, and which of them is being shown."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root, self.folders = root, [folder / "one", folder / "other"]

    def make(self, order: int, changed: frozenset[str]) -> Iterator[Built | Found]:
        folder = self.folders[0]
        folder.mkdir(parents=True, exist_ok=True)
        built = build(self.root, OUTPUT_PATH=str(folder), PRACTICE_SHOW_DRAFTS=True, SITECHECK_SILENT=True)
        self.folders.reverse()
        marks = marks_of(gather(self.root / "content", drafts=True))
        yield Built(order, folder, built.pages, built.seconds, marks, built.site.base_path, held())
        yield found(built.site, built.diagnostics)
