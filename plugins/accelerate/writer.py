"""A writer of Pelican, whichever plugin it comes from, that leaves alone the pages that are as they should be."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from jinja2 import Template
from pelican.contents import Content
from pelican.utils import sanitised_join
from pelican.writers import Writer

from accelerate.conversion import WarningCount
from accelerate.edition import template_folders
from accelerate.pages import Pages
from accelerate.trace import Trace, Tracer


class Sparing(Writer):
    """`pages` is given to it before the first page is written. All that is seen or heard of a writer stays Pelican's own."""

    pages: Pages
    context: dict[str, Any]
    warnings: WarningCount
    written: set[str]
    tracers: dict[int, tuple[Tracer, bytes]]  # of each environment, with the mark of what it gives to templates

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.asked: dict[str, list[tuple[tuple, dict[str, Any]]]] = {}  # source -> how its pages were written
        self._of_theme: dict[str, bool] = {}
        self._left = ""
        self._made: tuple[str, str, Trace, str] | None = None

    def write_file(self, name: Any, template: Any, context: dict[str, Any], *given: Any, **more: Any) -> Any:
        for content in more.values():
            if isinstance(content, Content) and content.relative_source_path:
                self.asked.setdefault(content.relative_source_path, []).append(((name, template, context, *given), more))
        # Contents take the address from which links lead from the context that all generators share.
        if isinstance(template, Template) and context is self.context and self._is_of_theme(template):
            template = Remembering(template, self)
        return super().write_file(name, template, context, *given, **more)

    def _is_of_theme(self, template: Template) -> bool:
        """Of other templates nobody knows when they change."""
        file = template.filename or ""
        if file not in self._of_theme:
            self._of_theme[file] = any(Path(file).is_relative_to(folder) for folder in template_folders(self.settings))
        return self._of_theme[file]

    def leave(self, path: str) -> bool:
        """Whether a page may stay as it lies there: not where Pelican would see one file written twice."""
        self._left = "" if path in self._written_files or path in self._overridden_files else path
        return bool(self._left)

    def note(self, path: str, template: str, trace: Trace, text: str) -> None:
        self._made = path, template, trace, text

    def _open_w(self, filename: str, encoding: str, override: bool = False) -> Any:
        self.written.add(filename)
        if filename == self._left:
            self._left = ""
            self._written_files.add(filename)
            if override:
                self._overridden_files.add(filename)
            return open(os.devnull, "w", encoding=encoding)
        made, self._made = self._made, None
        file = super()._open_w(filename, encoding, override)
        return self._noting(file, *made) if made and made[0] == file.name == filename else file

    @contextmanager
    def _noting(self, file: IO[str], path: str, template: str, trace: Trace, text: str) -> Iterator[IO[str]]:
        with file:
            yield file
        self.pages.remember(path, template, trace, text)


class Remembering:
    """Stands for a template where Pelican asks for its text."""

    def __init__(self, template: Template, writer: Sparing) -> None:
        self._template, self._writer = template, writer

    def __getattr__(self, name: str) -> Any:
        return getattr(self._template, name)

    def render(self, context: dict[str, Any]) -> str:
        template, writer = self._template, self._writer
        path = sanitised_join(writer.output_path, context["output_file"])
        tracer, mark = writer.tracers.get(id(template.environment), (None, b""))
        if tracer is None or tracer.doubt or not mark:
            return template.render(context)
        name = f"{template.filename} {mark.hex()}"
        if writer.pages.unchanged(path, name, context, template.environment.globals) and writer.leave(path):
            return ""
        before = writer.warnings.count
        trace = tracer.current = Trace(context, writer.pages.tokens)
        try:
            text = template.render(context)
        finally:
            tracer.current = None
        if not trace.doubt and writer.warnings.count == before:
            writer.note(path, name, trace, text)
        return text


def sparing(writer: type[Writer]) -> type[Writer]:
    """The same writer, sparing; one that opens its files in its own way is left as it is."""
    if writer._open_w is not Writer._open_w:
        return writer
    return type(writer.__name__, (Sparing, writer), {"__module__": writer.__module__})
