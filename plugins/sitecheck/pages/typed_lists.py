"""Lists that are typed with a sign before each line, and so are none to a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitecheck.accessibility.look import has_words
from sitecheck.html.elements import LIST_SIGNS
from sitecheck.html.tree import Element, Page, Slip, ancestors

_BREAK = re.compile(r"<br\s*/?>\s*$", re.IGNORECASE)
_APART = frozenset("a li nav code pre kbd samp script style template textarea option".split())
_BLOCKS = frozenset({"p", "div", "dd", "td"})


class Line(NamedTuple):
    """A line as it was typed, from its first letter on; what follows its text in tags is not part of it."""

    start: int
    end: int
    marked: bool


def typed_lists(page: Page) -> Iterator[Slip]:
    """Each list that was typed so, at its first line: lines of one paragraph, or paragraphs one after the other."""
    if not any(sign in page.text for sign in LIST_SIGNS):
        return
    found: dict[Element, list[Line]] = {}
    for element, lines in _lines(page).items():
        marked = [line for line in lines if line.marked]
        if not lines[0].marked or element.gone or element.silent or any(one.name in _APART for one in (element, *ancestors(element))):
            continue
        if len(marked) > 1:
            found[element] = marked
        elif element.name in _BLOCKS and element.parent is not None and has_words(element.text()):
            found.setdefault(element.parent, []).extend(marked)
    for lines in found.values():
        if len(lines) > 1:
            yield Slip("typed-list", lines[0].start, lines[0].end, (page.text[lines[0].start],))


def _lines(page: Page) -> dict[Element, list[Line]]:
    """The lines that a visitor sees in each element, as far as they begin with text: at its start, and after each break."""
    lines: dict[Element, list[Line]] = {}
    for start, end, element in page.texts:
        first = not page.text[element.end : start].strip() or _BREAK.search(page.text, max(0, start - 20), start)
        words = page.text[start:end].strip()
        if words and first:
            begin = page.text.index(words, start)
            lines.setdefault(element, []).append(Line(begin, begin + len(words.partition("\n")[0].rstrip()), words[0] in LIST_SIGNS))
        elif words and element not in lines:
            lines[element] = [Line(start, start, False)]  # a link or another element stands before
    return lines
