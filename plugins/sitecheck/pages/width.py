"""How much of a title or description a search engine shows, and where its words were typed.

Results are cut by width, not by letters. The widths are those of Arial, in thousandths of its size.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sitecheck.diagnostic import Place
from sitecheck.html.places import element_places

if TYPE_CHECKING:
    from sitecheck.document import Document
    from sitecheck.site import Site


_ENDING = re.compile(r"\s[-–—|·:•]\s(?:(?!\s[-–—|·:•]\s).)+$")


class Line(NamedTuple):
    """Letters of this size in this many pixels."""

    size: int
    room: int


TITLE, DESCRIPTION = Line(20, 600), Line(14, 990)
_LETTERS = (
    (222, "ijl‘’'"), (278, " !,./:;I[\\]ft|·"), (333, "()-r`“”\""), (389, "*"), (500, "Jckvsxyz"), (611, "FTZ"),
    (667, "&ABEKPSVXY"), (722, "CDHNRUw"), (778, "GOQ"), (833, "Mm"), (889, "%"), (944, "W"), (1000, "—…"), (1015, "@"),
)
_OTHER, _WIDE = 556, 1000


class _Widths(dict[str, int]):
    def __missing__(self, letter: str) -> int:
        return _WIDE if letter >= "\u2e80" else _OTHER


_WIDTHS = _Widths({letter: width for width, letters in _LETTERS for letter in letters})
_MOST = 1000
"""Of the narrowest letters fewer than these fit; where a title is not ended, it is the whole page."""


def width(text: str, size: int) -> float:
    """The text's width in pixels."""
    return sum(map(_WIDTHS.__getitem__, text)) * size / 1000


def fitting(text: str, line: Line) -> str:
    """The whole words that fit."""
    words = text[:_MOST].split()
    while words and width(" ".join(words) + " …", line.size) > line.room:
        words.pop()
    return " ".join(words)


def shared_ending(site: Site) -> str:
    """What most titles end with, such as " – Willow Room": it may be cut off without harm."""
    titles = [document.titles[0] for document in site.documents.values() if document.titles]
    endings = Counter(found[0] for title in titles if (found := _ENDING.search(title)))
    ending, times = next(iter(endings.most_common(1)), ("", 0))
    return ending if times > 1 and times * 2 > len(titles) else ""


def typed_or_shown(site: Site, document: Document, name: str) -> Place:
    """Where a page's title or description was typed; else where it stands in the page."""
    source = site.source_of(document)
    if source is not None:
        keys = ("title", "name") if name == "title" else (name,)
        written = map(source.field_place, keys)
        return next((found for found in written if found.line), Place(source.path))
    file, text = site.html(document)
    for shown, element in element_places(file, text, {"title", "meta"}):
        wanted = "title" if element.name == "title" else "summary" if element.attributes.get("name", "").lower() == "description" else ""
        if wanted == name:
            return shown
    return Place(file)
