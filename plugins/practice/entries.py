"""Everything that stands in the content folder, read once before Pelican looks at it.

So Pelican is only handed files that can become a page: a file that cannot be read, a draft or a second
file with the same address never reaches it. The check says what happened to them.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Literal
from zoneinfo import ZoneInfo

from practice.addresses import address_of, claim, save_as, slug_of
from practice.file_names import Names
from practice.front_matter import KEPT_BESIDE, Header, load, part, read_header, read_within, read_yaml
from practice.heritage import complete, with_facts
from practice.localized import FILE
from practice.schema import KINDS, Article, Entry, Practice, PracticeWords, Reference

State = Literal["published", "hidden", "draft", "scheduled"]


@dataclass(frozen=True)
class Manuscript:
    """One Markdown file: what it says of itself, and where it will stand."""

    path: str
    kind: str
    entry: Entry
    body: str
    slug: str
    address: str
    state: State

    @property
    def language(self) -> str:
        """Its own language; empty for the site's."""
        return self.entry.lang.lower()

    @property
    def save_as(self) -> str:
        return save_as(self.address)


@dataclass(frozen=True)
class Stock:
    """The content folder on one day. `shown` is what visitors get, in the order of its files."""

    folder: Path
    practice: Practice
    references: Mapping[str, Reference]
    today: datetime.date
    manuscripts: Mapping[str, Manuscript]
    shown: tuple[Manuscript, ...]
    translations: Mapping[str, PracticeWords] = field(default_factory=dict)  # language -> the facts in it

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that have something to show, the site's own first, in the order that practice.yaml names them."""
        own = self.practice.language.lower()
        used = {item.language or own for item in self.shown}
        named = [code.lower() for code in self.practice.languages if code.lower() in used]
        return tuple(dict.fromkeys([own, *named, *sorted(used)]))

    @cached_property
    def names(self) -> dict[str, str]:
        """Slug of a person -> name."""
        return {item.slug: item.entry.title for item in self.shown if item.kind == "people"}

    def at(self, path: str | os.PathLike[str]) -> Manuscript | None:
        """The manuscript of a file given with its whole path."""
        return self.manuscripts.get(os.path.relpath(path, self.folder).replace(os.sep, "/"))


def gather(folder: Path, today: datetime.date | None = None, *, drafts: bool = False) -> Stock:
    """Read the content folder. With `drafts`, what is not yet to be published is shown as well."""
    practice = read_practice(folder)
    today = today or datetime.datetime.now(ZoneInfo(practice.timezone)).date()
    headers = complete({path: header for path in _files(folder) if (header := _header(folder, path))})
    manuscripts = {path: found for path, header in headers.items() if (found := _typed(path, header, today, practice.language))}
    shown = tuple(_without_twins([item for item in manuscripts.values() if drafts or item.state in ("published", "hidden")]))
    return Stock(folder, practice, read_references(folder), today, manuscripts, shown, read_translations(folder))


def with_saved(stock: Stock, path: str) -> Stock:
    """The stock, with one file as it has been saved since."""
    header = _header(stock.folder, path)
    found = _typed(path, _with_facts(stock, path, header), stock.today, stock.practice.language) if header else None
    if found is None or path not in stock.manuscripts or (found.language and found.language not in stock.languages):
        return stock  # a new language has words of its own; the whole build that follows reads them
    shown = tuple(found if item.path == path else item for item in stock.shown)
    return replace(stock, manuscripts={**stock.manuscripts, path: found}, shown=shown)


def _with_facts(stock: Stock, path: str, header: Header) -> Header:
    original = path.split("/")[0], header.values.get("translation_of")
    paths = (item.path for item in stock.manuscripts.values() if (item.kind, item.slug) == original)
    return with_facts(header, _header(stock.folder, next(paths, path)))


def read_practice(folder: Path) -> Practice:
    """The facts of practice.yaml; stand-ins for what is not there, so that pages are built all the same."""
    text, _ = read_within(folder, "practice.yaml")
    practice, _ = load(Practice, read_yaml(text or ""), salvage=True)
    return practice or _unknown_practice()


def read_translations(folder: Path) -> dict[str, PracticeWords]:
    """What practice.es.yaml and its like say, by their languages."""
    found = {}
    for path in sorted(folder.glob("practice.*.y*ml")):
        named = FILE.fullmatch(path.name)
        text, _ = read_within(folder, path.name) if named else (None, None)
        words, _ = load(PracticeWords, read_yaml(text or ""), salvage=True)
        if named and words is not None:
            found[named[1].lower()] = words
    return found


def read_references(folder: Path) -> dict[str, Reference]:
    """The papers of references.yaml by their keys."""
    text, _ = read_within(folder, "references.yaml")
    header = read_yaml(text or "")
    papers = {key: load(Reference, part(header, key), salvage=True)[0] for key in header.values}
    return {key: paper for key, paper in papers.items() if paper is not None}


def _unknown_practice() -> Practice:
    practice, _ = load(Practice, Header(), salvage=True)
    assert practice is not None, "every needed field of Practice has a stand-in"
    return practice


def _files(folder: Path) -> Iterator[str]:
    """Markdown files of the known folders, in a fixed order; what editors and office programs keep beside a file, and linked folders, are left out."""
    names = Names(folder)
    for kind in sorted(kind for kind in KINDS if names.called(kind) and not (folder / kind).is_symlink()):
        for place, folders, names in os.walk(folder / kind):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if name.endswith(".md") and not name.startswith(KEPT_BESIDE):
                    yield os.path.relpath(os.path.join(place, name), folder).replace(os.sep, "/")


def _header(folder: Path, path: str) -> Header | None:
    text, _ = read_within(folder, path)
    return None if text is None else read_header(text)


def _typed(path: str, header: Header, today: datetime.date, own: str) -> Manuscript | None:
    kind, stem = path.split("/")[0], PurePosixPath(path).stem
    entry, _ = load(KINDS[kind], header, salvage=True, stem=stem)
    if entry is None:
        return None
    slug = entry.slug or slug_of(stem)
    return Manuscript(path, kind, entry, header.body, slug, address_of(kind, entry, slug, own), _state(entry, today))


def _state(entry: Entry, today: datetime.date) -> State:
    if entry.status == "published" and isinstance(entry, Article) and entry.date.date() > today:
        return "scheduled"
    return entry.status


def _without_twins(manuscripts: list[Manuscript]) -> Iterator[Manuscript]:
    """Of two files with one address one has it: Pelican would end the whole build."""
    with_page = [item for item in manuscripts if item.kind != "faq"]
    owners = {item.save_as: item for item in sorted(with_page, key=lambda item: claim(item.path, item.slug), reverse=True)}
    for manuscript in manuscripts:
        if manuscript.kind == "faq" or owners[manuscript.save_as] is manuscript:
            yield manuscript
