"""From a finished build of Pelican to a Site: what was typed, joined to what was written."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from practice.front_matter import read_text
from practice.published import RECORD
from sitecheck.address import split
from sitecheck.content_folder import plain_text, practice_entries
from sitecheck.entries import PRACTICE, Entries, kind_of, place_of, read_plain, scheduled
from sitecheck.folder import half_read, reader, scale
from sitecheck.memory import FOLDER, Memory
from sitecheck.site import Failure, Site
from sitecheck.source import Dialect
from sitecheck.worker import Worker, worth_starting
from sitecheck.written import Build, Places, Written


def site_of(settings: Mapping[str, Any], build: Build, memory: Memory) -> Site:
    """The site that this build has made."""
    places = Places(settings)
    written = Written(places, build.context)
    written.look(build, memory)
    entries = _entries(places, settings, written)
    unpublished = dict(written.drafts)
    if entries.practice is not None and not settings.get("PRACTICE_SHOW_DRAFTS"):
        unpublished |= dict(_unpublished(entries, places.content, _today(settings)))
    return Site(
        documents=written.documents, files=written.files, today=_today(settings),
        sources=entries.sources, entries=entries.entries, problems=entries.problems,
        practice=entries.practice, references=entries.references, record_text=_record(places),
        addresses=written.addresses, unpublished=unpublished, origins=written.origins,
        theme=places.templates(), failures=(*_failures(settings, build, places, entries), *half_read(written.documents, places.output)),
        content=places.content, output=places.output, base_path=_base_path(settings), url=settings["SITEURL"].rstrip("/"),
        read=reader(places.output_folder),
        known_faults=written.faults, said=memory.said, weight=scale(places.output_folder),
    )


def plan_of(settings: Mapping[str, Any], build: Build) -> Site:
    """The site as it is going to be written: only what address each source wants."""
    places = Places(settings)
    planned = Written(places, build.context)
    apart = len(set(planned.addresses.values())) == len(planned.addresses)
    entries = Entries() if apart or is_practice(settings) else _plain_entries(places, settings, planned)
    return Site({}, frozenset(), _today(settings), sources=entries.sources, addresses=planned.addresses, content=places.content)


def memory_of(settings: Mapping[str, Any]) -> Memory:
    """What earlier builds, and the worker of this one, have read."""
    return Memory(Places(settings).root / FOLDER)


def worker_of(settings: Mapping[str, Any]) -> Worker | None:
    """A second process that reads ahead, if there is enough to read."""
    places = Places(settings)
    memory = places.root / FOLDER
    if not worth_starting([places.content_folder, Path(settings["THEME"])], memory):
        return None
    return Worker({
        "memory": str(memory), "folder": str(places.content_folder), "content": places.content,
        "practice": is_practice(settings), "today": _today(settings).isoformat(),
    })


def is_practice(settings: Mapping[str, Any]) -> bool:
    """Whether the site is a practice's: it has its facts, or the plugin that wants them."""
    return "practice" in settings["PLUGINS"] or (Path(settings["PATH"]) / PRACTICE).is_file()


def _entries(places: Places, settings: Mapping[str, Any], written: Written) -> Entries:
    if not is_practice(settings):
        return _plain_entries(places, settings, written)
    return practice_entries(places.content_folder, places.content)


def _record(places: Places) -> str:
    """The record of published addresses, if one is kept."""
    path = places.content_folder / RECORD
    return (read_text(path)[0] or "") if path.is_file() else ""


def _plain_entries(places: Places, settings: Mapping[str, Any], written: Written) -> Entries:
    texts = {}
    for path in written.context.get("generated_content") or ():
        try:
            texts[places.name(path)] = plain_text(places.content_folder / path)
        except OSError:
            continue
    return read_plain(texts, Dialect.from_setting(settings.get("MARKDOWN") or {}))


def _unpublished(entries: Entries, content: str, today: date) -> Iterator[tuple[str, str]]:
    """Where drafts, later articles and files that cannot be read would stand."""
    for path in {**entries.sources, **entries.problems}:
        entry, kind = entries.entries.get(path), kind_of(path, content)
        if kind is None or (entry is not None and entry.status != "draft" and not scheduled(entry, today)):
            continue
        unread: Any = entry or SimpleNamespace(slug="", template="")
        yield place_of(path, kind, unread), path


def _failures(settings: Mapping[str, Any], build: Build, places: Places, entries: Entries) -> Iterator[Failure]:
    """What other plugins and Pelican itself complain of, without the files whose fault is known already."""
    said = [(file, message, *field) for key in settings if key.endswith("_PROBLEMS") for file, message, *field in settings[key]]
    said += [(_file_in(complaint, places, entries), complaint) for complaint in build.complaints]
    for file, message, *field in dict.fromkeys(said):
        name = places.name(file) if file else None
        if name not in entries.problems:
            yield Failure(_plain(message, places), name, *field)


def _file_in(complaint: str, places: Places, entries: Entries) -> str | None:
    """The longest name of a content file that a complaint mentions."""
    for source in sorted(entries.sources, key=len, reverse=True):
        if source.removeprefix(f"{places.content}/") in complaint:
            return str(places.root / source)
    found = re.search(re.escape(str(places.content_folder)) + r"[^\s'\",:]*", complaint)
    return found[0] if found else None


def _plain(message: str, places: Places) -> str:
    return " ".join(message.replace(str(places.root) + os.sep, "").split())


def _today(settings: Mapping[str, Any]) -> date:
    today = settings.get("TODAY")
    if isinstance(today, str) and today:
        return date.fromisoformat(today)
    return today or getattr(settings.get("PRACTICE_STOCK"), "today", None) or date.today()


def _base_path(settings: Mapping[str, Any]) -> str:
    return split(settings["SITEURL"]).path.rstrip("/") + "/"

