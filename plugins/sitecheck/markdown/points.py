"""Points of a text where a destination, a link's text or a heading may start.

A mark will be set at each, so only such points are chosen where one more character changes nothing in how
the text is read. Too many points do no harm: a mark in a code block stays in the code block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitecheck.html.address_attributes import ATTRIBUTES

MARKED_ATTRIBUTES = {name for names in ATTRIBUTES.values() for name in names} | {"href", "imagesrcset", "content", "alt"}
SEVERAL = {"srcset", "imagesrcset", "ping"}  # hold more than one address

# What may stand before a block's own text: quotation signs, list bullets, the colon of a definition.
PREFIX = r"^[ ]*+(?:(?:>|[*+-][ ]|\d+\.[ ]|:[ ])[ ]*+)*+"
AUTOLINK = r"<(?:[A-Za-z][A-Za-z0-9+.-]*://[^<>]*>|[^<> !]+@[^@<> ]+>)"  # has a mark of its own
ANGLE = r"<(?=[^<>]*>[ \n]*(?:'[^']{0,999}'[ \n]*|\"[^\"]{0,999}\"[ \n]*)?\))"
NEXT_LINE = rf"\n[ >]*+(?!\d+\.[ ])(?=[\w/.{{?%&]|{ANGLE})"

MEANT = r"\s*(?i:sitecheck)(?:\s*:|\s+(?i:ignore|allow|disable|skip|off)\b)"
"""How a remark begins that is surely meant for the check, whether it is understood or not."""
POINTS = {
    "destination": re.compile(rf"\]\([^\S\n]*+(?:{NEXT_LINE})?(?!{AUTOLINK})(?:{ANGLE}[^\S\n]*+)?"),
    "autolink": re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://(?=[^<>]*>)"),
    "address": re.compile(r"(?<=[\w.+-])@(?=[\w-])"),
    "comment": re.compile(rf"<!--(?={MEANT})"),
    "bracket": re.compile(r"\[(?!\]|\^|[ xX]\][ ])"),
}
DEFINITION = re.compile(
    rf"{PREFIX}\[(?!\^)[^\[\]]*\]:[ ]*+(?:\n[ >]*+(?![-=*_#+]|\d+\.[ ]))?<*+(?=(\S+))"
    r"\S+[ ]*(?:\n[ >]*)?(?:(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\))[ ]*)?$",
    re.MULTILINE,
)
HASHES = re.compile(rf"{PREFIX}#{{1,6}}[ ]*+(?=\S|$)", re.MULTILINE)
UNDERLINED = re.compile(
    rf"{PREFIX}(?=[^\s<`~\[|!?{{/#])(?!\*\[|[*_-][*_ -]*$)(?=(\S)).*\n[ >]*+(?:=+|-+)[ ]*$", re.MULTILINE
)
FOOTNOTE = re.compile(r"(?<![!\\])(\[\^[^\]\n]{1,200}\])")
FOOTNOTE_START = re.compile(rf"{PREFIX}(\[\^[^\]\n]{{0,200}}\]):", re.MULTILINE)
ABBREVIATION = re.compile(r"^[ >]*\*(\[[^\]\\]{0,200}\])[ ]?:", re.MULTILINE)
CDATA = re.compile(r"(<!\[CDATA\[)")
TAG = re.compile(r"<([a-zA-Z][^\s<>\"'`/=]*+)")
ATTRIBUTE = re.compile(
    r"[\s/]*+([^\s/>=\"'<][^\s/=>]*+)(?:[ \n]*+=[ \n]*+(?!>)(\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?)?"
)
MOST_ATTRIBUTES = 60
NEXT_ADDRESS = re.compile(r"(?<=[\s,])(?=[^\s,])")
REFRESH = re.compile(r"[\d.\s;,]*\burl\s*=\s*[\"']?", re.IGNORECASE)
CONTENT = re.compile(r"[ ]*+(?=[^\n<]|</h)")
TAG_END = re.compile(r"\s*/?>")
ATTRIBUTE_LIST = re.compile(r"\{:?[ ]*+([^{}\n]{0,900})\}")
LISTED_ATTRIBUTE = re.compile(r"(?<![^\s{:])([A-Za-z:-]+)=(\"[^\"\n]*\"|'[^'\n]*'|[^\s}]+)")


class Point(NamedTuple):
    """Where a mark goes, and what may start there."""

    offset: int
    kind: str


class RawTag(NamedTuple):
    """A start tag in raw HTML, from `<` to after `>`."""

    start: int
    end: int
    name: str
    values: tuple[int, ...]  # where the values of its marked attributes start


def tags(text: str) -> Iterator[RawTag]:
    """The start tags in the text, also those in code, where a mark does no harm."""
    for opening in TAG.finditer(text):
        values, reached = [], opening.end()
        for attribute in attributes(text, reached):
            reached = attribute.end()
            if attribute[2] and attribute[1].lower() in MARKED_ATTRIBUTES:
                values.extend(address_starts(attribute))
        if closing := TAG_END.match(text, reached):
            yield RawTag(opening.start(), closing.end(), opening[1].lower(), tuple(values))


def attributes(text: str, start: int) -> Iterator[re.Match]:
    """One after the other; an unclosed tag would otherwise take in the rest of the file, again and again."""
    for _ in range(MOST_ATTRIBUTES):
        attribute = ATTRIBUTE.match(text, start)
        if attribute is None:
            return
        yield attribute
        start = attribute.end()


def address_starts(attribute: re.Match) -> Iterator[int]:
    """Where the addresses in an attribute's value start."""
    quoted, name = attribute[2][0] in "\"'", attribute[1].lower()
    start, end = attribute.start(2) + quoted, attribute.end(2) - quoted
    if name == "content" and (refresh := REFRESH.match(attribute.string, start, end)):
        start = refresh.end()
    yield start
    if name in SEVERAL:
        yield from (found.start() for found in NEXT_ADDRESS.finditer(attribute.string, start + 1, end))


def tag_points(text: str, tag: RawTag) -> Iterator[Point]:
    """Those of a tag of raw HTML: the values of its attributes, and the words of a link or a heading."""
    yield from (Point(offset, "attribute") for offset in tag.values)
    is_destination = text[max(0, tag.start - 40) : tag.start].rstrip().endswith("](")
    following = text[tag.end : tag.end + 1]
    if tag.name == "a" and following.strip() and not is_destination:
        yield Point(tag.end, "bracket")
    if re.fullmatch("h[1-6]", tag.name) and (content := CONTENT.match(text, tag.end)):
        yield Point(content.end(), "heading")


def listed_points(text: str) -> Iterator[Point]:
    """Destinations that are set in an attribute list: `![plan](plan.jpg){: srcset="plan-2x.jpg 2x"}`."""
    for found in ATTRIBUTE_LIST.finditer(text):
        for attribute in LISTED_ATTRIBUTE.finditer(text, found.start(1), found.end(1)):
            if attribute[1].lower() in MARKED_ATTRIBUTES:
                yield from (Point(offset, "attribute") for offset in address_starts(attribute))


def footnote_points(text: str) -> Iterator[Point]:
    """Those of notes where they are called, not where they are written out."""
    definitions = {found.start(1) for found in FOOTNOTE_START.finditer(text)}
    for found in FOOTNOTE.finditer(text):
        if found.start() not in definitions:
            yield Point(found.start(), "footnote")


def heading_points(text: str, found_tags: tuple[RawTag, ...]) -> Iterator[Point]:
    """Headings with hashes and underlined ones; a line inside a tag of several lines is none."""
    inside = {offset for tag in found_tags for offset in later_lines(text, tag)}
    starts = (*(found.end() for found in HASHES.finditer(text)), *(found.start(1) for found in UNDERLINED.finditer(text)))
    yield from (Point(offset, "heading") for offset in starts if offset not in inside)


def later_lines(text: str, tag: RawTag) -> range:
    """The offsets of a tag that are on its second line or below; what holds an empty line is no tag."""
    line_end = text.find("\n", tag.start, tag.end)
    return range(line_end, tag.end if line_end >= 0 and text.find("\n\n", tag.start, tag.end) < 0 else line_end)


def all_points(text: str) -> Iterator[Point]:
    """Every place in a text at which something may begin that is to be found again in its HTML."""
    found_tags = tuple(tags(text))
    for kind, pattern in POINTS.items():
        yield from (Point(found.end(), kind) for found in pattern.finditer(text))
    yield from (Point(found.start(1), "definition") for found in DEFINITION.finditer(text))
    for tag in found_tags:
        yield from tag_points(text, tag)
    yield from heading_points(text, found_tags)
    yield from listed_points(text)
    yield from footnote_points(text)


def closed_names(text: str, verbatim: tuple[str, ...]) -> set[int]:
    """Offsets inside names that only match when they are whole: footnotes, abbreviations, a contents marker."""
    patterns = [CDATA, FOOTNOTE, FOOTNOTE_START, ABBREVIATION, *(re.compile(f"({re.escape(name)})") for name in verbatim)]
    return {
        offset
        for pattern in patterns
        for found in pattern.finditer(text)
        for offset in range(found.start(1) + 1, found.end(1))
    }


def points(text: str, verbatim: tuple[str, ...]) -> tuple[Point, ...]:
    """All points in order; `verbatim` are the words that an extension looks for as a whole, such as `[TOC]`."""
    untouched = closed_names(text, verbatim)
    return tuple(sorted({point for point in all_points(text) if point.offset not in untouched}))
