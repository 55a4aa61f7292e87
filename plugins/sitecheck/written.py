"""What a build of Pelican has written, and where its folders lie.

Pelican's signals tell of most files; those that other plugins write in silence are known by their age.
A page of an earlier build that still lies there is older than this build, and so a link to it is broken.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sitecheck.conformance import PageFaults
from sitecheck.document import Document
from sitecheck.folder import PAGES, files_in
from sitecheck.memory import Memory
from sitecheck.worker import Worker

CLOCK = 0.05
"""A file system's clock may be behind by so many seconds."""


@dataclass
class Build:
    """What Pelican has told so far about the build that is running."""

    started: float = field(default_factory=time.time)
    written: list[str] = field(default_factory=list)  # absolute paths, feeds included
    context: Mapping[str, Any] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)  # what was logged as an error
    worker: Worker | None = None


class Places:
    """Where the build's folders lie, and how a file in them is called from the project's root."""

    def __init__(self, settings: Mapping[str, Any]) -> None:
        self.settings = settings
        self.content_folder = Path(settings["PATH"]).resolve()
        self.output_folder = Path(settings["OUTPUT_PATH"]).resolve()
        here = Path.cwd().resolve()
        self.root = here if here in self.content_folder.parents else self.content_folder.parent
        self.content = self.name(self.content_folder)
        self.output = self._output()

    def _output(self) -> str:
        """What stands before a page's path. A hidden folder is a workshop, whose name tells the owner nothing."""
        name = self.name(self.output_folder)
        return name + "/" if self.output_folder.is_relative_to(self.root) and not name.startswith(".") else "output/"

    def name(self, path: str | Path) -> str:
        path = Path(os.path.normpath(self.content_folder / path))
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()

    def templates(self) -> dict[str, str]:
        theme = Path(self.settings["THEME"]).resolve()
        folders = [*map(Path, self.settings.get("THEME_TEMPLATES_OVERRIDES", ())), theme / "templates"]
        texts = {}
        for folder in folders:
            for path in sorted(folder.rglob("*.html")):
                name = self.name(path) if path.is_relative_to(self.root) else f"{theme.name}/{path.relative_to(folder.parent).as_posix()}"
                texts[name] = path.read_text(encoding="utf-8", errors="replace")
        return texts


class Written:
    """What was published, and from which sources."""

    def __init__(self, places: Places, context: Mapping[str, Any]) -> None:
        self.places = places
        self.context = context
        self.addresses: dict[str, str] = {}
        self.drafts: dict[str, str] = {}
        self.origins: dict[str, tuple[str, ...]] = {}
        self.told: list[str] = []  # what Pelican's signals told of, in order
        self.files: frozenset[str] = frozenset()
        self.documents: dict[str, Document] = {}
        self.faults: dict[str, PageFaults] = {}
        for path, content in (context.get("generated_content") or {}).items():
            self.page(places.name(path), content)

    def look(self, build: Build, memory: Memory) -> None:
        """Takes stock of the files once all are written."""
        self.told = [os.path.relpath(path, self.places.output_folder).replace(os.sep, "/") for path in build.written]
        self.files = frozenset({*self.told, *self.statics(), *self.fresh(build.started)})
        read = dict(self.read(memory))
        self.documents = {path: read[path][0] for path in sorted(read)}
        self.faults = {path: faults for path, (_, faults) in read.items()}

    def page(self, source: str, content: Any) -> None:
        if content is None:
            return
        status, target = getattr(content, "status", "published"), content.save_as
        if status == "draft":
            self.drafts[target] = source
        if target:
            self.addresses[source] = target
            self.origins[target] = (*self.origins.get(target, ()), source)

    def statics(self) -> Iterator[str]:
        """Files that are copied, if they are there: Pelican also lists those that a link only wishes for."""
        for static in self.context.get("staticfiles") or ():
            if (self.places.content_folder / static.source_path).is_file():
                self.addresses[self.places.name(static.source_path)] = static.save_as
                yield static.save_as.replace(os.sep, "/")

    def fresh(self, started: float) -> Iterator[str]:
        """Files in the output folder that are younger than the beginning of this build."""
        folder = self.places.output_folder
        for path in files_in(folder):
            state = os.stat(folder / path)
            if max(state.st_mtime, state.st_ctime) >= started - CLOCK:
                yield path

    def read(self, memory: Memory) -> Iterator[tuple[str, tuple[Document, PageFaults]]]:
        # Pelican writes drafts to places that nothing leads to; they may be unfinished.
        pages = [path for path in self.files.difference(self.drafts) if path.lower().endswith(PAGES)]
        # What was written last first: the worker comes from the other end.
        turns = {path: turn for turn, path in enumerate(self.told)}
        for path in sorted(pages, key=lambda path: (turns.get(path, len(turns)), path), reverse=True):
            try:
                yield path, memory.page(path, (self.places.output_folder / path).read_bytes())
            except OSError:
                continue  # a theme's example page that was announced and then removed
