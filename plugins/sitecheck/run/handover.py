"""What a build of Pelican hands over to the check: plain data that can be hashed and sent to another process.

Nothing here imports the check itself: a build in which nothing has changed since the last one never needs it.
"""

from __future__ import annotations

import os
import posixpath
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from sitecheck.run.worker import Worker

FOLDER = ".cache/sitecheck"
PRACTICE = "practice.yaml"
SETTINGS = ("PATH", "OUTPUT_PATH", "THEME", "THEME_TEMPLATES_OVERRIDES", "SITEURL", "MARKDOWN", "FORMATTED_FIELDS", "PRACTICE_SHOW_DRAFTS")
"""The settings of Pelican that say something about the site."""

_LISTS = {"TAG": "tags", "CATEGORY": "categories", "AUTHOR": "authors"}
"""Lists of articles: what settings call them, and what templates do."""


@dataclass
class Build:
    """What Pelican has told so far about the build that is running."""

    maker: object = None  # the Pelican that runs it
    outer: Build | None = None  # the build within which this one makes a part of the website, such as a language
    parts: list[tuple[Mapping[str, Any], Build]] = field(default_factory=list)  # such builds, each with its settings
    started: float = 0.0  # by the clock of the output folder's disk
    written: list[str] = field(default_factory=list)  # absolute paths, feeds included
    context: Mapping[str, Any] = field(default_factory=dict)
    logged_errors: list[str] = field(default_factory=list)
    worker: Worker | None = None

    def __deepcopy__(self, memo: object) -> Build:
        """Who copies the settings for a part of the website copies no build."""
        return self

    def part(self, maker: object, settings: Mapping[str, Any]) -> Build:
        """A build within this one, whose pages are this one's."""
        part = Build(maker, self, started=self.started, written=self.written, logged_errors=self.logged_errors, worker=self.worker)
        self.parts.append((settings, part))
        return part


def now_on_disk(folder: str) -> float:
    """The time by which the files of a folder are stamped: the clock of a disk in the network may be behind, and a stick knows only every other second."""
    there = next(place for place in (Path(folder), *Path(folder).absolute().parents) if place.is_dir())
    try:
        with tempfile.TemporaryFile(dir=there) as probe:
            return os.fstat(probe.fileno()).st_mtime
    except OSError:  # nothing can be written there, of which Pelican will say more
        return time.time()


class Source(NamedTuple):
    """A text of which Pelican made a page."""

    path: str
    status: str
    address: str  # where it is written, below the output folder; empty when Pelican could not read it
    linked: str = ""  # the address by which Pelican links to it
    kind: str = ""  # what Pelican's settings call such a text: ARTICLE, PAGE
    title: str = ""  # as HTML


@dataclass(frozen=True)
class Handover:
    """A finished build. `statics` are (path of the source, where it is copied to)."""

    settings: Mapping[str, Any]
    today: date
    practice: bool  # whether the site is a practice's: it has its facts, or the plugin that wants them
    started: float
    sources: tuple[Source, ...]
    statics: tuple[tuple[str, str], ...]
    lists: tuple[tuple[str, str, bool], ...]  # where lists are linked to that are not written there, their kind (TAG), whether elsewhere
    written: tuple[str, ...]
    logged_errors: tuple[str, ...]
    problems: tuple[tuple, ...]  # what other plugins could not do: the file, a sentence, perhaps the keys of the value


class Places:
    """Where the build's folders lie, and how a file in them is called from the project's root."""

    def __init__(self, settings: Mapping[str, Any]) -> None:
        self.settings = settings
        self.content_folder = Path(settings["PATH"]).resolve()
        self.output_folder = Path(settings["OUTPUT_PATH"]).resolve()
        here = Path.cwd().resolve()
        self.root = here if here in (self.content_folder, *self.content_folder.parents) else self.content_folder.parent
        self._before, self._root = str(self.content_folder), os.path.join(self.root, "")
        self.content = self.name(self.content_folder)
        self.output = self._output()

    def _output(self) -> str:
        """What stands before a page's path. A hidden folder is a workshop, whose name tells the owner nothing."""
        name = self.name(self.output_folder)
        return name + "/" if self.output_folder.is_relative_to(self.root) and not name.startswith(".") else "output/"

    def name(self, path: str | Path) -> str:
        """A file of the content folder, or one with its whole path, as places call it."""
        whole = os.path.normpath(os.path.join(self._before, path))
        return "." if whole + os.sep == self._root else whole.removeprefix(self._root).replace(os.sep, "/")

    def templates(self) -> Iterator[tuple[str, Path]]:
        """The theme's templates: what places call each, and where it lies."""
        theme = Path(self.settings["THEME"]).resolve()
        for folder in (*map(Path.resolve, map(Path, self.settings.get("THEME_TEMPLATES_OVERRIDES") or ())), theme / "templates"):
            for path in sorted(folder.rglob("*.html")):
                inside = path.is_relative_to(self.root)
                yield self.name(path) if inside else f"{theme.name}/{path.relative_to(folder.parent).as_posix()}", path

    def settings_files(self) -> Iterator[tuple[str, Path]]:
        """The files that may hold Pelican's settings, whatever they are called: its menus and lists of links are typed there."""
        for path in sorted(self.root.glob("[!.]*.py"), key=lambda path: ("conf" not in path.name, path.name)):
            yield path.name, path


def handed_over(settings: Mapping[str, Any], build: Build) -> Handover:
    """All that the check wants to know of a build; what is published is still to be read in the folders."""
    whole = tuple(_parts(settings, build, settings["OUTPUT_PATH"]))
    return Handover(
        settings={name: settings.get(name) for name in SETTINGS},
        today=today_of(settings), practice=is_practice(settings), started=build.started,
        # Pelican lists them in an order that differs from build to build.
        sources=tuple(sorted(
            _source(path, page, folder)
            for context, folder in whole for path, page in (context.get("generated_content") or {}).items()
        )),
        statics=tuple(sorted(
            (static.source_path, posixpath.join(folder, static.save_as))
            for context, folder in whole for static in context.get("staticfiles") or ()
        )),
        lists=tuple(sorted({one for context, folder in whole for one in _lists(settings, context, folder)})),
        written=tuple(build.written), logged_errors=tuple(build.logged_errors),
        problems=tuple((str(file) if file else None, *told) for key in settings if key.endswith("_PROBLEMS") for file, *told in settings[key]),
    )


def _lists(settings: Mapping[str, Any], context: Mapping[str, Any], folder: str) -> Iterator[tuple[str, str, bool]]:
    """The addresses by which Pelican links to lists that are not written there, their kind, and whether they are written elsewhere."""
    for kind, plural in _LISTS.items():
        url, save_as = (str(settings.get(f"{kind}_{name}") or "") for name in ("URL", "SAVE_AS"))
        if not _agree(url.lstrip("/"), save_as):
            pairs = (entry for entry in context.get(plural) or () if isinstance(entry, tuple))  # another plugin may keep something else there
            yield from ((posixpath.join(folder, each.url), kind, bool(save_as)) for each, _articles in pairs if each.url)


def _agree(url: str, save_as: str) -> bool:
    """Whether a host shows at this address what is written to this file, both with the same placeholders."""
    return bool(save_as) and url in (save_as, *(save_as.removesuffix(ending) for ending in ("index.html", "/index.html", ".html")))


def wanted_addresses(settings: Mapping[str, Any], build: Build) -> Iterator[str]:
    """Where the texts are going to be written, as far as that is known before the first is."""
    for context, folder in _parts(settings, build, settings["OUTPUT_PATH"]):
        for page in (context.get("generated_content") or {}).values():
            if address := getattr(page, "save_as", ""):
                yield posixpath.normpath(posixpath.join(folder, address))


def beside_lists(settings: Mapping[str, Any], build: Build) -> Iterator[tuple[str, str, str]]:
    """Texts that want the file in which Pelican writes a list, and do not say so in their header: the text, the file, the list."""
    lists = {settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html"): name for name in settings.get("DIRECT_TEMPLATES") or ()}
    for path, page in (build.context.get("generated_content") or {}).items():
        address = posixpath.normpath(getattr(page, "save_as", "") or ".")
        if address in lists and not hasattr(page, "override_save_as"):
            yield str(path), address, lists[address]


def _parts(settings: Mapping[str, Any], build: Build, output: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    """What each Pelican knew that made a part of the website, and in which folder of the output it did so."""
    folder = os.path.relpath(settings["OUTPUT_PATH"], output).replace(os.sep, "/")
    yield build.context, "" if folder == "." else folder
    for part in build.parts:
        yield from _parts(*part, output)


def _source(path: str | Path, page: Any, folder: str) -> Source:
    status, address, linked = getattr(page, "status", "published"), getattr(page, "save_as", ""), getattr(page, "url", "")
    if getattr(page, "override_url", None) and "url" not in getattr(page, "metadata", {}):
        linked = ""  # another plugin leads its links to another part of the website
    below = posixpath.normpath(posixpath.join(folder, address)) if address else ""
    kind, title = type(page).__name__.upper(), str(getattr(page, "title", ""))
    return Source(str(path), status, below, linked and posixpath.join(folder, linked), kind, title)


def is_practice(settings: Mapping[str, Any]) -> bool:
    """Whether the site is a practice's."""
    return "practice" in settings["PLUGINS"] or (Path(settings["PATH"]) / PRACTICE).is_file()


def today_of(settings: Mapping[str, Any]) -> date:
    """The day that counts as today for this build."""
    today = settings.get("TODAY")
    if isinstance(today, str) and today:
        return date.fromisoformat(today)
    return today or getattr(settings.get("PRACTICE_STOCK"), "today", None) or date.today()
