"""Pages that say the same of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from sitecheck.diagnostic import Finding, Place
from sitecheck.document import Document
from sitecheck.site import Site

_NUMBERED = re.compile(r"(?:/page/|/)?\d+(?=/|\.html|$)")
SHOWN = 70


def twins(site: Site, what: Literal["title", "description"], fields: Sequence[str]) -> Iterator[Finding]:
    """One finding for each title or description that several pages share."""
    groups: dict[tuple[str, str], list[Document]] = {}
    for document in site.documents.values():
        said = (document.titles if what == "title" else document.descriptions)[:1]
        if said and said[0] and document.whole and document.listed:
            groups.setdefault((document.lang, said[0].casefold()), []).append(document)
    for group in groups.values():
        if len({_NUMBERED.sub("", document.path) for document in group}) < 2:
            continue  # the further pages of one list
        said = (group[0].titles if what == "title" else group[0].descriptions)[0]
        short = said if len(said) <= SHOWN else said[: SHOWN - 1] + "…"
        places = sorted((_place(site, document, fields) for document in group), key=lambda place: place.line is None)
        pages = tuple(document.path for document in group)
        blame = "author" if places[0].line or not site.sources else "theme"
        yield Finding(places[0], f'{len(group)} pages have the {what} "{short}".', None, pages, tuple(places[1:]), blame)


def _place(site: Site, document: Document, fields: Sequence[str]) -> Place:
    source = site.source_of(document)
    if source is None:
        return Place(site.output + document.path)
    return next((place for name in fields if (place := source.field_place(name)).line), Place(source.path))
