"""From a finished build of Pelican to a Site: what was written now, never what lies in the output folder.

Pelican's signals tell of most files; those that other plugins write in silence are known by their age.
A page of an earlier build that still lies there is older than this build, and so a link to it is broken.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from practice.front_matter import read_text
from practice.published import RECORD
from sitecheck.address import split
from sitecheck.document import Document, read_document
from sitecheck.entries import OTHERS, PRACTICE, Entries, kind_of, place_of, read_entries, read_plain, scheduled
from sitecheck.folder import PAGES, files_in, reader, scale
from sitecheck.site import Failure, Site
from sitecheck.source import Dialect

MARKDOWN = (".md", ".markdown", ".mkd", ".mdown")
CLOCK = 0.05
"""A file system's clock may be behind by so many seconds."""


@dataclass
class Build:
    """What Pelican has told so far about the build that is running."""

    started: float = field(default_factory=time.time)
    written: list[str] = field(default_factory=list)  # absolute paths, feeds included
    context: Mapping[str, Any] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)  # what was logged as an error


def site_of(settings: Mapping[str, Any], build: Build) -> Site:
    """The site that this build has made."""
    places = _Places(settings)
    written = _Written(places, build.context)
    written.look(build)
    entries = _entries(places, settings, written)
    unpublished = dict(written.drafts)
    if entries.practice is not None and not settings.get("PRACTICE_SHOW_DRAFTS"):
        unpublished |= dict(_unpublished(entries, places.content, _today(settings)))
    return Site(
        documents=written.documents, files=written.files, today=_today(settings),
        sources=entries.sources, entries=entries.entries, problems=entries.problems,
        practice=entries.practice, references=entries.references, record_text=_record(places),
        addresses=written.addresses, unpublished=unpublished, origins=written.origins,
        theme=places.templates(), failures=tuple(_failures(settings, build, places, entries)),
        content=places.content, output=places.output, base_path=_base_path(settings), url=settings["SITEURL"].rstrip("/"),
        read=reader(places.output_folder), weight=scale(places.output_folder),
    )


def plan_of(settings: Mapping[str, Any], build: Build) -> Site:
    """The site as it is going to be written: only what address each source wants."""
    places = _Places(settings)
    planned = _Written(places, build.context)
    entries = Entries() if is_practice(settings) else _plain_entries(places, settings, planned)
    return Site({}, frozenset(), _today(settings), sources=entries.sources, addresses=planned.addresses, content=places.content)


class _Places:
    """Where the build's folders lie, and how a file in them is called from the project's root."""

    def __init__(self, settings: Mapping[str, Any]) -> None:
        self.settings = settings
        self.content_folder = Path(settings["PATH"]).resolve()
        self.output_folder = Path(settings["OUTPUT_PATH"]).resolve()
        here = Path.cwd().resolve()
        self.root = here if here in self.content_folder.parents else self.content_folder.parent
        self.content = self.name(self.content_folder)
        self.output = self.name(self.output_folder) + "/" if self.output_folder.is_relative_to(self.root) else "output/"

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


class _Written:
    """What was published, and from which sources."""

    def __init__(self, places: _Places, context: Mapping[str, Any]) -> None:
        self.places = places
        self.context = context
        self.addresses: dict[str, str] = {}
        self.drafts: dict[str, str] = {}
        self.origins: dict[str, tuple[str, ...]] = {}
        self.files: frozenset[str] = frozenset()
        self.documents: dict[str, Document] = {}
        for path, content in (context.get("generated_content") or {}).items():
            self.page(places.name(path), content)

    def look(self, build: Build) -> None:
        """Takes stock of the files once all are written."""
        told = {os.path.relpath(path, self.places.output_folder).replace(os.sep, "/") for path in build.written}
        self.files = frozenset({*told, *self.statics(), *self.fresh(build.started)})
        self.documents = dict(self.read())

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

    def read(self) -> Iterator[tuple[str, Document]]:
        # Pelican writes drafts to places that nothing leads to; they may be unfinished.
        for path in sorted(self.files.difference(self.drafts)):
            if path.lower().endswith(PAGES):
                try:
                    yield path, read_document(path, (self.places.output_folder / path).read_bytes())
                except OSError:
                    continue  # a theme's example page that was announced and then removed


def is_practice(settings: Mapping[str, Any]) -> bool:
    """Whether the site is a practice's: it has its facts, or the plugin that wants them."""
    return "practice" in settings["PLUGINS"] or (Path(settings["PATH"]) / PRACTICE).is_file()


def _entries(places: _Places, settings: Mapping[str, Any], written: _Written) -> Entries:
    if not is_practice(settings):
        return _plain_entries(places, settings, written)
    texts, unread = {}, {}
    for path in sorted({PRACTICE, *OTHERS, *_markdown(places.content_folder)}):
        if path in OTHERS and not (places.content_folder / path).exists():
            continue
        text, problem = read_text(places.content_folder / path)
        if text is not None:
            texts[f"{places.content}/{path}"] = text
        if problem:
            unread[f"{places.content}/{path}"] = problem
    return read_entries(texts, places.content, unread)


def _record(places: _Places) -> str:
    """The record of published addresses, if one is kept."""
    path = places.content_folder / RECORD
    return (read_text(path)[0] or "") if path.is_file() else ""


def _plain_entries(places: _Places, settings: Mapping[str, Any], written: _Written) -> Entries:
    texts = {}
    for path in written.context.get("generated_content") or ():
        try:
            texts[places.name(path)] = (places.content_folder / path).read_text(encoding="utf-8-sig", errors="replace")
        except OSError:
            continue
    return read_plain(texts, Dialect.from_setting(settings.get("MARKDOWN") or {}))


def _markdown(folder: Path) -> Iterator[str]:
    """Every file that would be a page, links that lead nowhere included."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            if name.lower().endswith(MARKDOWN) and not name.startswith("."):
                yield (Path(place) / name).relative_to(folder).as_posix()


def _unpublished(entries: Entries, content: str, today: date) -> Iterator[tuple[str, str]]:
    """Where drafts, later articles and files that cannot be read would stand."""
    for path in {**entries.sources, **entries.problems}:
        entry, kind = entries.entries.get(path), kind_of(path, content)
        if kind is None or (entry is not None and entry.status != "draft" and not scheduled(entry, today)):
            continue
        unread: Any = entry or SimpleNamespace(slug="", template="")
        yield place_of(path, kind, unread), path


def _failures(settings: Mapping[str, Any], build: Build, places: _Places, entries: Entries) -> Iterator[Failure]:
    """What other plugins and Pelican itself complain of, without the files whose fault is known already."""
    said = [(file, message) for key in settings if key.endswith("_PROBLEMS") for file, message in settings[key]]
    said += [(_file_in(complaint, places, entries), complaint) for complaint in build.complaints]
    for file, message in dict.fromkeys(said):
        name = places.name(file) if file else None
        if name not in entries.problems:
            yield Failure(_plain(message, places), name)


def _file_in(complaint: str, places: _Places, entries: Entries) -> str | None:
    """The longest name of a content file that a complaint mentions."""
    for source in sorted(entries.sources, key=len, reverse=True):
        if source.removeprefix(f"{places.content}/") in complaint:
            return str(places.root / source)
    found = re.search(re.escape(str(places.content_folder)) + r"[^\s'\",:]*", complaint)
    return found[0] if found else None


def _plain(message: str, places: _Places) -> str:
    return " ".join(message.replace(str(places.root) + os.sep, "").split())


def _today(settings: Mapping[str, Any]) -> date:
    today = settings.get("TODAY")
    if isinstance(today, str) and today:
        return date.fromisoformat(today)
    return today or getattr(settings.get("PRACTICE_STOCK"), "today", None) or date.today()


def _base_path(settings: Mapping[str, Any]) -> str:
    return split(settings["SITEURL"]).path.rstrip("/") + "/"

