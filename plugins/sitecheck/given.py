"""What a site is made of, whether a build of Pelican, a folder of HTML or a dict of texts gave it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from sitecheck.links.hosts import ANY, Host

if TYPE_CHECKING:
    from practice.front_matter import Problem
    from practice.schema import Entry, Practice, Reference
    from sitecheck.document import Document
    from sitecheck.links.misplaced_texts import Linked
    from sitecheck.links.unmade_lists import Lost
    from sitecheck.markdown.facts import Ignore
    from sitecheck.pages.faults import PageFaults
    from sitecheck.source import Source
    from sitecheck.words.guard import Said


@dataclass(frozen=True)
class Failure:
    """Something that went wrong while the site was built, told by whoever built it; `field` are the keys of its value."""

    message: str
    file: str | None = None
    field: tuple[str, ...] = ()
    line: int | None = None


def _said(*given: Any) -> Said:
    from sitecheck.words.guard import said  # a site without texts need not wait for it

    return said(*given)


def _signs(source: Source) -> Collection[str]:
    from sitecheck.markdown.signs import signs_of

    return signs_of(source)


@dataclass(frozen=True, eq=False)
class Given:
    """Paths of `documents` and `files` are below the site's root, the others from the project's."""

    documents: Mapping[str, Document]
    files: frozenset[str]  # every published path, pages included
    today: date
    sources: Mapping[str, Source] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)
    problems: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    practice: Practice | None = None
    law: tuple[str, ...] | None = None  # of a practice's folder of HTML, the places whose law applies (none means all)
    references: Mapping[str, Reference] = field(default_factory=dict)
    record_text: str = ""  # published.txt, which keeps every address there ever was
    addresses: Mapping[str, str] = field(default_factory=dict)  # source path -> where it is written
    linked: Mapping[str, Linked] = field(default_factory=dict)  # the address by which Pelican links to a text -> the text
    lists: Mapping[str, Lost] = field(default_factory=dict)  # where lists are linked to that are not written there
    unpublished: Mapping[str, str] = field(default_factory=dict)  # where a draft would be written -> its source
    origins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # page -> sources whose text it shows
    theme: Mapping[str, str] = field(default_factory=dict)  # template -> its text
    titles: Mapping[str, str] = field(default_factory=dict)  # page -> its title as Pelican knows it
    settings: Mapping[str, str] = field(default_factory=dict)  # file that may hold Pelican's settings -> its text
    failures: tuple[Failure, ...] = ()
    idle_ignores: tuple[Ignore, ...] = ()  # set by the engine when the other rules have run
    rule_names: frozenset[str] = frozenset()
    content: str = "content"
    base_path: str = "/"
    url: str = ""
    host: Host = ANY  # how the host answers addresses
    output: str = ""  # what stands before a page's path in a place: "output/"
    read: Callable[[str], str] = lambda _path: ""  # a page's HTML as text
    known_faults: Mapping[str, PageFaults] = field(default_factory=dict)  # of pages that were looked at when they were read
    said: Callable[..., Said] = _said  # what a text says to the rules about words
    signs: Callable[[Source], Collection[str]] = _signs  # the kinds of `markdown.signs` that a text may hold
    called: Callable[[str], str] = lambda _path: ""  # a file that is there, published or not, by a path that may have other letters (`look_alikes`)
    weight: Callable[[str], int] = lambda _path: 0  # the bytes of a published file; 0 when that is not known
