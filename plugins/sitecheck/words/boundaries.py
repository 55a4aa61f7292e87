"""Where sentences end, and what stands between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from sitecheck.words.plain import BREAK

STOP = re.compile(r"[.!?…]+[\"”’')\]\ue001-\ue003]*(?=\s|$)|\x1e+|\n")
ABBREVIATED = frozenset("dr mr mrs ms prof st no vol pp p e.g i.e eg ie cf al etc approx vs dept rev hon fig ca jr sr inc ltd a.m p.m".split())
CLOSING = {"“": "”", '"': '"', "‘": "’"}
"""The mark that ends a quotation, by the one that opens it."""
QUOTES = re.compile(r"[“”\"]|(?<![^\s(\[—–-])‘|(?<=[\w.,!?…])’(?=[\s.,;:!?)]|$)")


def cut(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of a passage."""
    start = 0
    width = max(map(len, text.split("\n"))) if "\n" in text else 0
    for match in STOP.finditer(text):
        if match.start() < start or not _ends(text, match, width):
            continue
        if text[start : match.end()].strip():
            yield start, match.end()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def _ends(text: str, match: re.Match, width: int) -> bool:
    mark = match[0]
    if mark[0] == BREAK:
        return True
    following = text[match.end() : match.end() + 40].lstrip()
    if mark == "\n":
        return _broken_on_purpose(text, match.start(), following, width)
    if mark[0] in "!?" or len(mark) > 1 and mark[-1] in "”\"":
        return not following[:1].islower()
    before = text[max(0, match.start() - 12) : match.start()].split()
    word = before[-1].lower().lstrip("(“\"'") if before else ""
    if word in ABBREVIATED or len(word) == 1 and word.isalpha() and following[:1].isupper():
        return word in ("etc", "i", "no") and following[:1].isupper()
    return not following[:1].islower()


def _broken_on_purpose(text: str, at: int, following: str, width: int) -> bool:
    """A line that ends although the next word would have fitted, and the next starts a new phrase."""
    line_start = text.rfind("\n", 0, at) + 1
    word = re.match(r"\S*", following)
    return following[:1].isupper() and at - line_start + 1 + len(word[0] if word else "") <= width


def quotations(text: str) -> list[tuple[int, int]]:
    """Offsets of what stands between quotation marks; one left open runs to the end."""
    if CLOSING.keys().isdisjoint(text):
        return []
    spans, opened = [], None
    for match in QUOTES.finditer(text):
        mark = match[0]
        if opened is None and mark in CLOSING:
            opened = match
        elif opened is not None and mark == CLOSING[opened[0]]:
            spans.append((opened.start(), match.end()))
            opened = None
    if opened is not None and opened[0] == "“":
        spans.append((opened.start(), len(text)))
    return spans


def any_between(quotes: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of a text's quotations lies, or begins or ends, between two of its places."""
    number = bisect_left(quotes, (end,)) - 1
    return number >= 0 and quotes[number][1] > start


def within(quotes: list[tuple[int, int]], place: int) -> bool:
    """Whether a place of the text stands in one of its quotations."""
    number = bisect_right(quotes, (place,)) - 1
    return number >= 0 and quotes[number][0] < place < quotes[number][1]
