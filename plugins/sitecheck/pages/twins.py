"""Pages that say the same of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from sitecheck.diagnostic import Finding, Place, quoted
from sitecheck.document import Document
from sitecheck.entries import copies
from sitecheck.html.places import place
from sitecheck.likeness import plain
from sitecheck.site import Site

_NUMBERED = re.compile(r"(?:/page/|/)?\d+(?=/|\.html|$)")
SHOWN = 70


def twins(site: Site, what: Literal["title", "description"], fields: Sequence[str]) -> Iterator[Finding]:
    """One finding for each title or description that several pages share."""
    groups: dict[tuple[str, str], list[Document]] = {}
    copied = copies(site)
    for document in site.documents.values():
        said = (document.titles if what == "title" else document.descriptions)[:1]
        if said and said[0] and document.whole and document.listed and copied.keys().isdisjoint(site.origins.get(document.path, ())):
            groups.setdefault((document.lang, said[0].casefold()), []).append(document)
    for group in groups.values():
        if len({_NUMBERED.sub("", document.path) for document in group}) < 2:
            continue  # the further pages of one list
        said = (group[0].titles if what == "title" else group[0].descriptions)[0]
        short = said if len(said) <= SHOWN else said[: SHOWN - 1] + "…"
        own = (_place(site, document, fields, said) for document in group)
        places = sorted((*_in_theme(site, said), *own), key=lambda one: (one.line is None, one.file not in site.theme))
        pages = tuple(document.path for document in group)
        typed = places[0].line and places[0].file not in site.theme
        blame = "author" if typed or not site.sources else "theme"
        yield Finding(places[0], f'{len(group)} pages have the {what} {quoted(short)}.', None, pages, tuple(places[1:]), blame)


def _place(site: Site, document: Document, fields: Sequence[str], said: str) -> Place:
    """The field of the page's text that says so; the theme may say something else than its author."""
    source = site.source_of(document)
    if source is None:
        return Place(site.output + document.path)
    fields_of_it = (source.field_place(name) for name in fields)
    return next((field for field in fields_of_it if field.line and _same(source.typed.typed(field), said)), Place(source.path))


def _same(field: str, said: str) -> bool:
    """Whether these words come from that field: a theme adds the website's name, or takes only the beginning."""
    return (a := plain(field)) in (b := plain(said)) or b in a


def _in_theme(site: Site, said: str) -> Iterator[Place]:
    """Templates that say the same on every page."""
    words = re.compile(rf"""(?:content=["']|<title>)\s*({re.escape(said)})\s*["'<]""")
    for path, text in site.theme.items():
        yield from (place(path, text, *found.span(1)) for found in words.finditer(text))
