"""Elements that an author has told some checker of links to leave alone: we leave them alone as well.

`data-proofer-ignore` is html-proofer's and htmltest's, for the latter as a class too. It holds for the element and everything in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from sitecheck.diagnostic import Finding, Place
from sitecheck.html.builder import read_page
from sitecheck.html.places import LineStarts
from sitecheck.html.tree import Element, descendants

if TYPE_CHECKING:
    from sitecheck.site import Site

MARKS = ("data-proofer-ignore", "data-linkchecker-ignore")

Span = tuple[tuple[int, int], tuple[int, int]]


def unwaived(site: Site, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without the places that lie in such elements; one with no place left is gone."""
    for finding in findings:
        if not _page(site, finding.place):
            yield finding
            continue
        places = (finding.place, *finding.others)
        left = tuple(place for place in places if not _waived(site, place))
        if len(left) == len(places):
            yield finding
        elif left:
            gone = {_page(site, place) for place in places} - {_page(site, place) for place in left}
            yield replace(finding, place=left[0], others=left[1:], pages=tuple(page for page in finding.pages if page not in gone))


def _page(site: Site, place: Place) -> str:
    path = place.file.removeprefix(site.output)
    return path if place.line and path in site.documents else ""


def _waived(site: Site, place: Place) -> bool:
    path = _page(site, place)
    return bool(path) and any(start <= (place.line, place.column or 0) < end for start, end in _spans(site, path))


@lru_cache(maxsize=64)
def _spans(site: Site, path: str) -> tuple[Span, ...]:
    text = site.read(path)
    if not any(mark in text for mark in MARKS):
        return ()
    lines, elements = LineStarts(text), read_page(text).elements
    chosen = [element for element in elements if _marked(element)]
    return tuple((lines.position(element.start), lines.position(_end(element, elements, len(text)))) for element in chosen)


def _marked(element: Element) -> bool:
    written = {*element.attributes, *(element.attributes.get("class") or "").split()}
    return any(mark in written for mark in MARKS)


def _end(element: Element, elements: list[Element], last: int) -> int:
    """Where the next element begins that does not stand in this one."""
    inside = {id(one) for one in descendants(element)}
    after = elements[elements.index(element) + 1:]
    return next((one.start for one in after if id(one) not in inside), last)
