"""From a finished build of Pelican to a Site: what was typed, joined to what was written."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from datetime import date
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from practice.file_names import Names, folded
from practice.front_matter import read_within
from practice.published import RECORD
from sitecheck.entries import Entries, kept_back, kind_of, place_of, read_plain
from sitecheck.folder import half_read, reader, scale
from sitecheck.given import Failure
from sitecheck.links.misplaced_texts import linked_path
from sitecheck.links.unmade_lists import Lost
from sitecheck.markdown.dialect import Dialect
from sitecheck.run.content_folder import plain_text, practice_entries
from sitecheck.run.handover import Handover, Places
from sitecheck.run.included import included
from sitecheck.run.logged_errors import plainly
from sitecheck.run.memory import Memory
from sitecheck.run.written import Written
from sitecheck.site import Site
from sitecheck.url.address import split

_BESIDE_A_LIST = (
    'This text wants to be written to "{0}", where Pelican writes its list "{1}". Give it another slug, '
    'or write "save_as: {0}" into its header, and it takes the place of the list.'
)
_TAG = re.compile(r"<[^<>]+>")


def site_of(handover: Handover, memory: Memory) -> Site:
    """The site that this build has made."""
    places = Places(handover.settings)
    written = Written(places, handover)
    written.look(memory)
    entries = _entries(places, handover)
    unpublished = dict(written.drafts)
    if entries.practice is not None and not handover.settings["PRACTICE_SHOW_DRAFTS"]:
        unpublished |= dict(_unpublished(entries, places.content, handover.today))
    url = handover.settings["SITEURL"]
    return Site(
        documents=written.documents, files=written.files, today=handover.today,
        sources=entries.sources, entries=entries.entries, problems=entries.problems,
        practice=entries.practice, references=entries.references, record_text=_record(places),
        addresses=written.addresses, linked=written.linked, unpublished=unpublished, origins=written.origins,
        lists={linked_path(url): Lost(*told) for url, *told in handover.lists},
        theme={name: path.read_text(encoding="utf-8", errors="replace") for name, path in places.templates()},
        titles={source.address: unescape(_TAG.sub("", source.title)) for source in handover.sources},
        settings={name: path.read_text(encoding="utf-8", errors="replace") for name, path in places.settings_files()},
        failures=(*_failures(handover, places, entries), *half_read(written.documents, written.faults, places.output)),
        content=places.content, output=places.output, base_path=split(url).path.rstrip("/") + "/", url=url.rstrip("/"),
        read=reader(places.output_folder), called=Names(places.root, folded).called,
        known_faults=written.faults, said=memory.said, signs=memory.signs, weight=scale(places.output_folder),
    )


def plan_of(handover: Handover, lost: Iterable[tuple[str, str, str]]) -> Site:
    """The site as it is going to be written: only what address each source wants, and which texts want that of a list."""
    places = Places(handover.settings)
    planned = Written(places, handover)
    entries = Entries() if handover.practice else _plain_entries(places, handover)
    failures = tuple(Failure(_BESIDE_A_LIST.format(*told), places.name(path), ("slug",)) for path, *told in lost)
    return Site(
        {}, frozenset(), handover.today, sources=entries.sources, addresses=planned.addresses, content=places.content, failures=failures,
    )


def _entries(places: Places, handover: Handover) -> Entries:
    if not handover.practice:
        return _plain_entries(places, handover)
    return practice_entries(places.content_folder, places.content)


def _record(places: Places) -> str:
    """The record of published addresses, if one is kept."""
    path = places.content_folder / RECORD
    return (read_within(places.content_folder, RECORD)[0] or "") if path.is_file() else ""


def _plain_entries(places: Places, handover: Handover) -> Entries:
    texts = {}
    for source in handover.sources:
        try:
            texts[places.name(source.path)] = plain_text(places.content_folder / source.path)
        except OSError:
            continue
    copied = {places.name(path) for path, _target in handover.statics}
    texts |= {name: text for name, text in included(texts, places.root, places.content).items() if name not in copied}
    return read_plain(texts, Dialect.from_settings(handover.settings["MARKDOWN"] or {}, handover.settings["FORMATTED_FIELDS"] or ()))


def _unpublished(entries: Entries, content: str, today: date) -> Iterator[tuple[str, str]]:
    """Where drafts, later articles and files that cannot be read would stand."""
    for path in {**entries.sources, **entries.problems}:
        entry, kind = entries.entries.get(path), kind_of(path, content)
        if kind is None or (entry is not None and not kept_back(entry, today)):
            continue
        unread: Any = entry or SimpleNamespace(slug="", template="", lang="")
        yield place_of(path, kind, unread, entries.practice), path


def _failures(handover: Handover, places: Places, entries: Entries) -> Iterator[Failure]:
    """What other plugins and Pelican itself complain of, without the files whose fault is known already."""
    for file, message, *field in dict.fromkeys(handover.problems):
        name = places.name(file) if file else None
        if name not in entries.problems:
            yield Failure(_plain(message, places), name, *field)
    for error in dict.fromkeys(handover.logged_errors):
        file = _file_in(error, places, entries)
        name = places.name(file) if file else None
        if name not in entries.problems:
            told = plainly(error, Path(file) if file else None)
            yield Failure(_plain(told.message, places), name, line=told.line)


def _file_in(error: str, places: Places, entries: Entries) -> str | None:
    """The longest name of a content file that a logged error mentions."""
    for source in sorted(entries.sources, key=len, reverse=True):
        if source.removeprefix(f"{places.content}/") in error:
            return str(places.root / source)
    found = re.search(re.escape(str(places.content_folder)) + r"[^\s'\",:]*", error)
    return found[0] if found else None


def _plain(message: str, places: Places) -> str:
    return " ".join(message.replace(str(places.root) + os.sep, "").split())
