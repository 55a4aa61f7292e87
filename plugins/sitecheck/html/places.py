"""Where things stand in a page's HTML, looked up only for pages that have a finding.

The facts of a page may come from the tree that a browser makes of it, which tells no places. So the n-th element of its
kind as it was written is taken for the n-th there; where there are not so many, the place is the page alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection

from sitecheck.diagnostic import Place
from sitecheck.document import Document, Link
from sitecheck.html.builder import RAW_END, read_page
from sitecheck.html.inner_addresses import inner_addresses
from sitecheck.html.tree import Element, in_templates


def link_places(file: str, text: str) -> dict[tuple[str, str, str], list[Place]]:
    """Where each address stands in a page's text, by element, attribute and address, in order."""
    places: dict[tuple[str, str, str], list[Place]] = {}
    lines = LineStarts(text)
    for element in _written(text):
        for attribute, written, _role in element.tag.addresses:
            start, end = _value_span(text, element, attribute, written)
            places.setdefault((element.name, attribute, written), []).append(lines.place(file, start, end))
        if element.name in ("style", "script"):
            closing = RAW_END[element.name].search(text, element.end)
            within = text[element.end : closing.start() if closing else len(text)]
            for inner in inner_addresses(element.name, element.attributes, within):
                key = (element.name, inner.attribute, inner.written)
                places.setdefault(key, []).append(lines.place(file, element.end + inner.start, element.end + inner.end))
    return places


def link_place(file: str, places: dict[tuple[str, str, str], list[Place]], document: Document, link: Link) -> Place:
    """Where one link's address stands, among the `link_places` of its page."""
    key = link[:3]
    here = places.get(key, ())
    number = sum(1 for other in document.links[: link.index] if other[:3] == key) if len(here) > 1 else 0
    # A browser repeats a link that is not ended in each element that follows: all these stand where the last one was written.
    return here[min(number, len(here) - 1)] if here else Place(file)


def element_places(file: str, text: str, names: Collection[str]) -> list[tuple[Place, Element]]:
    """Where each of these elements begins, in order, with the element to compare."""
    lines = LineStarts(text)
    return [(lines.place(file, element.start, element.end), element) for element in _written(text) if element.name in names]


def id_places(file: str, text: str) -> dict[str, list[Place]]:
    """Where each id is given, in order."""
    places: dict[str, list[Place]] = {}
    lines = LineStarts(text)
    for element in _written(text):
        if name := element.attributes.get("id"):
            start, end = element.tag.spans.get("id", (0, element.end - element.start))  # the page may have had it from a second <html>
            places.setdefault(name, []).append(lines.place(file, element.start + start, element.start + end))
    return places


def typed_id_place(file: str, text: str, identifier: str) -> Place | None:
    """Where an author typed an id last, in HTML or in an attribute list such as `{#fees}`."""
    pattern = rf"""(?:\bid\s*=\s*["']?|\{{:?\s*#)({re.escape(identifier)})(?=["'\s}}>])"""
    found = None
    for found in re.finditer(pattern, text):
        pass
    return place(file, text, *found.span(1)) if found else None


def text_place(file: str, text: str, words: str) -> Place:
    """Where these words first stand in the text; the file alone when they do not stand there as they are."""
    start = text.find(words)
    return place(file, text, start, start + len(words)) if start >= 0 else Place(file)


class LineStarts:
    """From offsets in a text to lines and columns, each found by halving."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def place(self, file: str, start: int, end: int) -> Place:
        return Place(file, *self.position(start), *self.position(end))

    def position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def offset(text: str, line: int, column: int) -> int:
    """A line and a column as an offset."""
    starts = LineStarts(text).starts
    return starts[min(line, len(starts)) - 1] + column - 1


def place(file: str, text: str, start: int, end: int) -> Place:
    """Two offsets as lines and columns."""
    return LineStarts(text).place(file, start, end)


def _written(text: str) -> list[Element]:
    """The elements of a page as they are written, without those in templates; each by itself, since nobody asks what they stand in."""
    page = read_page(text)
    apart = in_templates(page.elements)
    written = [element for element in page.elements if element not in apart]
    page.take_apart()
    return written


def _value_span(text: str, element: Element, attribute: str, written: str) -> tuple[int, int]:
    spans = element.tag.spans
    start, end = spans.get(attribute) or spans.get("content") or (0, element.end - element.start)
    start, end = element.start + start, element.start + end
    # A srcset or a refresh holds the address among other words.
    inside = text.find(written, start, end)
    return (inside, inside + len(written)) if inside >= 0 else (start, end)
