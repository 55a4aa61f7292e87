"""Values of structured data that a visitor does not find on the page, each with its place in the HTML."""

from __future__ import annotations

from collections.abc import Iterator

from sitecheck.diagnostic import Place
from sitecheck.document import Document
from sitecheck.facts.structured_data import Fault, Page, Value, scripts
from sitecheck.site import Site

CODES = frozenset({"addressCountry", "position"})
"""For machines alone: pages of a place in a country do not say its two letters, nor a list the number of each item."""


def unseen(site: Site, document: Document) -> Iterator[tuple[Value, Place]]:
    """Every value of a page's graphs that the page does not show. Pages that only lead on are passed by."""
    if not document.structured or not document.whole:
        return
    html, page = site.read(document.path), None
    for script in scripts(html):
        if isinstance(script.content, Fault):
            continue
        page = page or Page(html, document, f"{site.url}/{document.path.removesuffix('index.html')}")
        for value in script.values():
            if value.name not in CODES and not page.shows(value):
                yield value, place(site, document, *script.span(value))


def place(site: Site, document: Document, start: int, end: int) -> Place:
    """A stretch of a page's HTML."""
    file, html = site.html(document)
    lines = [(html.count("\n", 0, at) + 1, at - html.rfind("\n", 0, at)) for at in (start, max(start + 1, end))]
    return Place(file, *lines[0], *lines[1])
