"""What the content folder says: each file's source, its typed facts, and what could not be understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from practice.addresses import address_of, claim, save_as, slug_of
from practice.front_matter import UNJOINED, Header, load, part, read_header, read_yaml
from practice.header import Problem, unreadable
from practice.heritage import is_of_original, originals, with_facts
from practice.published import REDIRECTS
from sitecheck.markdown.dialect import PROJECT, Dialect
from sitecheck.run.handover import PRACTICE
from sitecheck.source import Source

if TYPE_CHECKING:
    from practice.schema import Entry, Practice, Reference
    from sitecheck.site import Site

REFERENCES = "references.yaml"
OTHERS = (REFERENCES, REDIRECTS)
"""What a practice may have beside its facts and entries."""


@dataclass(frozen=True)
class Entries:
    """The content folder, read once. All keys are paths from the project's root."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)
    problems: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    practice: Practice | None = None
    references: Mapping[str, Reference] = field(default_factory=dict)


def read_entries(texts: Mapping[str, str], content: str, unread: Mapping[str, Problem] = MappingProxyType({})) -> Entries:
    """The typed facts of a practice's content. `unread` names the files that have no readable text, or a guessed one."""
    headers = {path: _header(path, text) for path, text in texts.items()}
    problems = {path: [problem] for path, problem in unread.items()}
    for path, header in headers.items():
        problems.setdefault(path, []).extend(header.problems)
    entries = _typed(headers, content, problems)
    practice = _practice(headers, content, problems)
    _told_elsewhere(headers, content, practice, problems)
    references = _references(headers.get(f"{content}/{REFERENCES}"), problems.setdefault(f"{content}/{REFERENCES}", []))
    sources = {path: Source(path, text, headers[path]) for path, text in texts.items()}
    found = {path: tuple(_causes(problems[path])) for path in sorted(problems) if problems[path]}
    return Entries(sources, entries, found, practice, references)


def _causes(problems: list[Problem]) -> list[Problem]:
    """Where two versions of a file stand in it, all else is said of lines that belong to one of them, or to none."""
    return [problem for problem in problems if problem.message == UNJOINED] or problems


def read_plain(texts: Mapping[str, str], dialect: Dialect = PROJECT) -> Entries:
    """The sources of a site that is no practice: nothing is expected of their headers."""
    return Entries({path: Source(path, text, None, dialect) for path, text in texts.items()})


def kind_of(path: str, content: str) -> str | None:
    """The folder that says what a file is: `articles` for content/articles/x.md."""
    from practice.schema import KINDS

    folders = path.removeprefix(f"{content}/").split("/")[:-1]
    return folders[0] if path.startswith(f"{content}/") and folders and folders[0] in KINDS else None


def place_of(path: str, kind: str, entry: Entry, practice: Practice | None = None) -> str:
    """Where the page of an entry is written, below the output folder."""
    return save_as(address_of(kind, entry, slug(path, entry), practice.language if practice else "en"))


def slug(path: str, entry: Entry) -> str:
    """The last part of an entry's address: as it says itself, else made from its file's name."""
    return entry.slug or slug_of(PurePosixPath(path).stem)


def wanted_addresses(site: Site) -> Mapping[str, tuple[str, ...]]:
    """Each address that an entry asks for, with all the sources that do, the one that has it first; topics of questions share theirs."""
    wanted: dict[str, list[str]] = {}
    for path, entry in site.entries.items():
        kind = kind_of(path, site.content)
        if kind and kind != "faq" and path not in site.unpublished.values():
            wanted.setdefault(place_of(path, kind, entry, site.practice), []).append(path)
    for path, address in site.addresses.items() if not site.entries else ():
        if path in site.sources:
            wanted.setdefault(address, []).append(path)
    order = {path: claim(path, slug(path, entry)) for path, entry in site.entries.items()}
    return {address: tuple(sorted(paths, key=lambda path: order.get(path, ()))) for address, paths in wanted.items()}


@lru_cache(maxsize=2)
def without_address(site: Site) -> frozenset[str]:
    """Files that have no page, since another has their address: `twin-address` tells it."""
    return frozenset(path for paths in wanted_addresses(site).values() for path in paths[1:] if path not in site.addresses)


@lru_cache(maxsize=2)
def copies(site: Site) -> Mapping[str, str]:
    """Files that were copied by hand or by a cloud, such as `anna-berg 2.md`, and are published as well -> the file that each repeats."""
    kept, alike = {*site.unpublished.values()}, {}
    for path, entry in site.entries.items():
        if path not in kept and not entry.translation_of and not site.broken(path):  # of translations `lost-translation` speaks
            alike.setdefault((kind_of(path, site.content), said_language(site.entries, path), entry.title.casefold()), []).append(path)
    found = {}
    for (kind, *_), paths in alike.items():
        original, *others = sorted(paths, key=lambda path: (len(PurePosixPath(path).name), path))
        places = {path: kind != "faq" and place_of(path, kind, site.entries[path], site.practice) for path in paths}
        found |= {path: original for path in others if _repeats(site, path, original) and (not places[path] or places[path] != places[original])}
    return found


def _repeats(site: Site, path: str, original: str) -> bool:
    """Whether a text of the same title has the same words, or the other's name within its own."""
    said, before = (site.sources[one].typed.body.split() for one in (path, original))
    return slug_of(PurePosixPath(original).stem) in slug_of(PurePosixPath(path).stem) or bool(said and said == before)


def names_of_people(site: Site) -> frozenset[str]:
    """The names by which entries speak of the people, those included whose file cannot be read."""
    folder = f"{site.content}/people/"
    broken = {path.removeprefix(folder).removesuffix(".md") for path in site.problems if path.startswith(folder)}
    return frozenset(broken.union(slug(path, entry) for path, entry in site.entries.items() if path.startswith(folder)))


def unread_names(site: Site, kind: str) -> frozenset[str]:
    """What the entries of a kind would be called whose file cannot be read, or has a name that no page is made of, such as `fees.md.txt`."""
    broken = (path for path in site.problems if kind_of(path, site.content) == kind and site.broken(path))
    return frozenset(slug_of(PurePosixPath(path).name.partition(".")[0]) for path in broken)


def of_class(entries: Mapping[str, Entry], name: str) -> dict[str, Any]:
    """Those of one class of the schema, which takes a tenth of a second to load: a site without entries need not wait for it."""
    if not entries:
        return {}
    from practice import schema

    return {path: entry for path, entry in entries.items() if isinstance(entry, getattr(schema, name))}


def scheduled(entry: Entry, today: date) -> bool:
    """Whether the entry appears only on a later day."""
    from practice.schema import Article

    return isinstance(entry, Article) and entry.date.date() > today


def kept_back(entry: Entry, today: date) -> bool:
    """Whether visitors do not get to see the entry yet: a draft, or one for a later day."""
    return entry.status == "draft" or scheduled(entry, today)


def _header(path: str, text: str) -> Header:
    return read_yaml(text) if path.endswith((".yaml", ".yml")) else read_header(text)


def _typed(headers: Mapping[str, Header], content: str, problems: dict[str, list[Problem]]) -> dict[str, Entry]:
    from practice.schema import KINDS

    entries = {}
    typed = {path.removeprefix(f"{content}/"): header for path, header in headers.items() if kind_of(path, content)}
    translated = originals(typed)
    for below, header in typed.items():
        path, original = f"{content}/{below}", translated.get(below)
        if not (kind := kind_of(path, content)) or not path.endswith(".md"):
            continue
        entry, found = load(KINDS[kind], with_facts(header, original), salvage=True, stem=PurePosixPath(path).stem)
        problems[path].extend(problem for problem in found if not is_of_original(problem, header))
        if entry is not None:
            entries[path] = entry
    return entries


def _practice(headers: Mapping[str, Header], content: str, problems: dict[str, list[Problem]]) -> Practice | None:
    from practice.schema import Practice

    path = f"{content}/{PRACTICE}"
    if path not in headers:
        return None
    practice, found = load(Practice, headers[path], salvage=True)
    problems[path].extend(found)
    return practice


def _told_elsewhere(headers: Mapping[str, Header], content: str, practice: Practice | None, problems: dict[str, list[Problem]]) -> None:
    """The practice's facts in further languages."""
    from practice.localized import strays
    from practice.schema import PracticeWords

    for path, header in headers.items():
        language = language_of_facts(path)
        if language and practice is not None and "name" in header.values and language not in map(str.lower, practice.languages):
            message = "This looks like a copy of practice.yaml, and nothing of it is read: write into practice.yaml what is newer here, then delete this file."
            problems[path] = [unreadable(message)]
        elif language:
            words, found = load(PracticeWords, header, salvage=True)
            problems[path].extend(found)
            # What practice.yaml lacks because it was not understood is told there, and once.
            if practice is not None and words is not None and not problems[f"{content}/{PRACTICE}"]:
                problems[path].extend(_stray(header, keys, wanted) for keys, wanted in strays(practice, words))


def _stray(header: Header, keys: tuple[str | int, ...], wanted: str) -> Problem:
    message = f'The file practice.yaml has nothing under "{keys[0]}" with "{keys[-1]}: {wanted}": write what stands there, or remove this.'
    return Problem("bad-field", message, header.mark_of(keys))


def language_of_facts(path: str) -> str:
    """The language of a file like practice.es.yaml, otherwise nothing."""
    from practice.localized import FILE

    found = FILE.fullmatch(PurePosixPath(path).name)
    return found[1].lower() if found else ""


def said_language(entries: Mapping[str, Any], path: str) -> str:
    """The language that a text says it is in, in its header or by its name; otherwise nothing."""
    return getattr(entries.get(path), "lang", "") or language_of_facts(path)


def _references(header: Header | None, problems: list[Problem]) -> dict[str, Reference]:
    from practice.schema import Reference

    references = {}
    for key in header.values if header else ():
        reference, found = load(Reference, part(header, key), salvage=True)
        problems.extend(found)
        if reference is not None:
            references[key] = reference
    return references
