"""Where things stand in a page's HTML: a small scan of its tags, run only for pages that have a finding.

A parser tells no positions. So the n-th tag of its kind in the text is looked up for the n-th in the
parsed page, and the two are compared: where they differ, the place is the page alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection

from sitecheck.diagnostic import Place
from sitecheck.document import Document, Link
from sitecheck.html.address_attributes import addresses, holds_addresses
from sitecheck.html.inner_addresses import inner_addresses
from sitecheck.html.start_tags import Tag, end_of_element, tags
from sitecheck.url.address import once


def link_places(file: str, text: str) -> dict[tuple[str, str, str], list[Place]]:
    """Where each address stands in a page's text, by element, attribute and address, in order."""
    places: dict[tuple[str, str, str], list[Place]] = {}
    lines = LineStarts(text)
    for tag in tags(text):
        for attribute, written, _role in addresses(tag.name, tag.attributes) if holds_addresses(tag.name, tag.attributes) else ():
            start, end = _value_span(text, tag, attribute, written)
            places.setdefault((tag.name, attribute, once(written)), []).append(lines.place(file, start, end))
        within = text[tag.end : end_of_element(text, tag)] if tag.name in ("style", "script") else ""
        for inner in inner_addresses(tag.name, tag.attributes, within):
            key = (tag.name, inner.attribute, inner.written)
            places.setdefault(key, []).append(lines.place(file, tag.end + inner.start, tag.end + inner.end))
    return places


def link_place(file: str, places: dict[tuple[str, str, str], list[Place]], document: Document, link: Link) -> Place:
    """Where one link's address stands, among the `link_places` of its page."""
    key = link[:3]
    here = places.get(key, ())
    number = sum(1 for other in document.links[: link.index] if other[:3] == key) if len(here) > 1 else 0
    # A browser repeats a link that is not ended in each element that follows: all these stand where the last one was written.
    return here[min(number, len(here) - 1)] if here else Place(file)


def element_places(file: str, text: str, names: Collection[str]) -> list[tuple[Place, Tag]]:
    """Where each of these elements begins, in order, with its tag to compare."""
    lines = LineStarts(text)
    return [(lines.place(file, tag.start, tag.end), tag) for tag in tags(text) if tag.name in names]


def id_places(file: str, text: str) -> dict[str, list[Place]]:
    """Where each id is given, in order."""
    places: dict[str, list[Place]] = {}
    lines = LineStarts(text)
    for tag in tags(text):
        if name := tag.attributes.get("id"):
            places.setdefault(name, []).append(lines.place(file, *tag.spans["id"]))
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


def _value_span(text: str, tag: Tag, attribute: str, written: str) -> tuple[int, int]:
    start, end = tag.spans.get(attribute) or tag.spans.get("content") or (tag.start, tag.end)
    # A srcset or a refresh holds the address among other words.
    inside = text.find(written, start, end)
    return (inside, inside + len(written)) if inside >= 0 else (start, end)
