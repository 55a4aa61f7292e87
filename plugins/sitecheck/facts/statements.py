"""The sentences that visitors read, as typed, each with its place: what is compared with the practice's facts.

Addresses of links, code, remarks and raw HTML give way to as many spaces; `tel:` and `mailto:` stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from sitecheck.diagnostic import Finding, Repair
from sitecheck.entries import PRACTICE, language_of_facts, of_class, said_language
from sitecheck.facts.visible_words import Placing, leaves, written_text
from sitecheck.site import Site
from sitecheck.source import Source
from sitecheck.words.languages import code

if TYPE_CHECKING:
    from practice.schema import Practice

_UNREAD = re.compile(
    r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)|`[^`\n]*`|<!--.*?-->|<(?!mailto:|tel:|[\w.+-]+@)[a-zA-Z/][^<>]*>"
    r"|(?<=\]\()(?!mailto:|tel:)[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?=[)\s])|^[ ]{0,3}\[[^\]\n]+\]:[^\n]*$|https?://[^\s<>()\]]+|"
    r"\[\^[^\]\n]+\]",
    re.MULTILINE | re.DOTALL,
)
# A sentence ends with its sign and a space, with a block, or with an item of a list or table.
_END = re.compile(
    r"\n\s*\n|(?:[ ]{2,}|\\)\n|\n(?=\s*(?:[-*+]|\d+[.)]|#+|\|)\s)|(?<=\|)\n"
    r"|(?P<sign>(?<=[.!?])[\"”’)*_]*(?!\s*\n\s*\n|[ ]{2,}\n)\s+(?=[\"“*_\[(]?[A-Z0-9ÄÖÜ]))"
)
# `a.m. `, `No. 5`, `St. John`, `Sat. 9–12` do not end a sentence.
_SHORT = re.compile(r"(?:\b(?:[ap]\.m|No|St|Co|Mt|Ft|Dr|Prof|Mr|Mrs|Ms|Jr|Sr|e\.g|i\.e|vs|ca|Tel|Ph|Nr|Str|Ste|Apt|Ave|Rd|Blvd|Ln|Rm|[Aa]pprox|[Mm]ins?|hrs?|Bldg|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun))\.[\s\"”’)*_]*$")
_NUMBERED = re.compile(r"\b(?:no|nos|nr|reg)\.$")
"""Before a number these do not end one either: "member no. 417"."""

# What has no end for so long is no sentence, and would be compared with itself again and again.
_LONGEST = re.compile(r"(?s:.{1,400}(?!\S)|.{1,400})")

PROSE = frozenset({
    "title", "name", "summary", "tagline", "text", "reason", "cancellation", "transport", "parking", "step_free",
    "fee_note", "for_whom", "image_alt", "photo_alt", "role",
})
"""The fields whose words are the owner's own sentences."""
OTHERS = frozenset({"credentials", "emergency", "crisis", "memberships", "address", "hours"})
"""Groups of fields that speak of somebody else, or are themselves the facts."""


class Between(Protocol):
    """Whatever stands in a sentence between two offsets of its text."""

    start: int
    end: int


@dataclass(frozen=True)
class Statement:
    """One sentence; `start` is where it begins in the text that `placing` knows."""

    source: Source
    text: str
    start: int
    placing: Placing
    pages: tuple[str, ...]

    def part(self, start: int, end: int) -> Typed:
        return Typed(self.text[start:end], start, end)

    def finding(self, said: Between, message: str, repair: Repair | None = None) -> Finding:
        return Finding(self.placing(self.start + said.start, self.start + said.end), message, repair, self.pages)


class Typed(NamedTuple):
    """Words as they stand in a sentence, between two offsets of its text."""

    written: str
    start: int
    end: int


SPANISH, NOT_SPANISH = "es", "not es"
"""Spanish is read with words of its own; all other languages as English is."""


def statements(site: Site, articles: bool = True, language: str = "") -> Iterator[Statement]:
    """Every sentence of the practice's published files; those of articles, which often speak of others, if wanted.

    `language`: only those in Spanish (`SPANISH`), or only those that are not (`NOT_SPANISH`).
    """
    left_out = {*site.unpublished.values(), *(() if articles else of_class(site.entries, "Article"))}
    for path in site.sources if site.practice is not None else ():
        is_read = site.entries.get(path) is not None or path == f"{site.content}/{PRACTICE}" or (language == SPANISH and language_of_facts(path) == SPANISH)
        if is_read and path not in left_out and (not language or (language == SPANISH) == (language_of(site, path) == SPANISH)):
            yield from _of_source(site, path)


def has_spanish(site: Site) -> bool:
    """Whether anything is written in Spanish; otherwise its words need not be loaded."""
    return any(language_of(site, path) == SPANISH for path in (*site.entries, ""))


def language_of(site: Site, path: str) -> str:
    """The two letters of the language that a file says it is in, or of the site's own."""
    said = said_language(site.entries, path) or (site.practice.language if site.practice else "")
    return code(said) if said else ""


def with_before(typed: Iterable[Statement]) -> Iterator[tuple[Statement, str]]:
    """Every sentence with the one before it in its file, "" before the first."""
    source, before = None, ""
    for statement in typed:
        yield statement, before if statement.source is source else ""
        source, before = statement.source, statement.text


def stands_in(statement: Statement, *fields: str) -> bool:
    """Whether it is one of these front matter fields, or a part of it."""
    values = statement.source.header.values if statement.source.header else {}
    return any(statement.text in str(values.get(field, "")) for field in fields)


@lru_cache(maxsize=4)
def own_names(site: Site, places: bool = True) -> tuple[str, ...]:
    """The names by which the practice speaks of itself, of its people and, if wanted, of its further places, the longest first.

    A place may be another's house, which has a telephone and an e-mail address of its own.
    """
    people = [person.title for person in of_class(site.entries, "Person").values()]
    first = [name.split()[0] for name in people if name.split()]
    names = {site.practice.name, *people, *(name for name in first if len(name) > 2 and name[-1] != ".")} if site.practice else set()
    names |= set(_houses(site.practice)) if site.practice and places else set()
    return tuple(sorted(filter(None, names), key=len, reverse=True))


def _houses(practice: Practice) -> Iterator[str]:
    """Further places by their names and, so that they can be told from the first, each one's rooms: "Larkmere room"; and the house that has a name, "the loft" of "The Sail Loft, 3 Staithe Lane"."""
    yield from (re.sub("^[Tt]he ", "", place.name).replace(straight, mark) for place in practice.places for straight, mark in (("'", "’"), ("’", "'")))
    streets = (re.sub(r"^\d+\w?,?\s+|,.*$|\s+\d+\w?$", "", place.address.street) for place in practice.everywhere)
    loft = next((re.sub("^[Tt]he ", "", part.strip()) for part in practice.address.street.split(",") if not re.search(r"\d|^\s*(?:suite|unit|room|flat|floor|rear)\b", part, re.IGNORECASE)), "")
    yield from (f"{the} {name}" for name in {loft, loft.rpartition(" ")[2].lower()} if loft for the in ("the", "The"))
    which = {"other", "second", *streets, *(name for place in practice.everywhere for name in (place.name, place.address.town))} if practice.places else ()
    yield from (f"{name} {room}" for name in which if name for room in ("room", "rooms", "practice", "studio", "clinic", "office"))


@lru_cache(maxsize=4096)
def _of_source(site: Site, path: str) -> tuple[Statement, ...]:
    """Several rules ask for the same sentences."""
    source = site.sources[path]
    return tuple(one for text, placing in _prose(source) for one in _sentences(source, text, placing, site.pages_of(path)))


def _prose(source: Source) -> Iterator[tuple[str, Placing]]:
    texts = written_text(source)
    for keys, _value in leaves(source.header.values):
        text, placing = next(texts)
        names = [key for key in keys if isinstance(key, str)]
        if names[-1] in PROSE and names[0] not in OTHERS and not (source.path.endswith(PRACTICE) and names in (["name"], ["places", "name"])):
            yield text, placing
    yield from texts


def _sentences(source: Source, text: str, placing: Placing, pages: tuple[str, ...]) -> Iterator[Statement]:
    text = _UNREAD.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    start = 0
    for end in (*_END.finditer(text), None):
        stop = end.start() if end else len(text)
        numbered = end and text[end.end() : end.end() + 1].isdigit() and _NUMBERED.search(text, start, stop)
        if end and end["sign"] is not None and (numbered or _SHORT.search(text[start:stop])):
            continue
        for piece in _LONGEST.finditer(text, start, stop):
            if piece[0].strip():
                yield Statement(source, piece[0], piece.start(), placing, pages)
        start = end.end() if end else stop
