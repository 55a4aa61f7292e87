"""The start tags of a text, each with the place of its attributes' values: a small scan, since a parser tells no positions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitecheck.html.character_references import attribute_value

_OPEN = re.compile(r"<!--|<([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s"'>/=][^\s>/=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)|(?="")))?""")
_COMMENT_END = re.compile(r"--!?>")
_PLAIN = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "template"})
"""Elements whose content is no markup, or none that counts."""


class Tag(NamedTuple):
    """A start tag in the text: `spans` gives where each attribute's value stands."""

    name: str
    attributes: dict[str, str | None]
    spans: dict[str, tuple[int, int]]
    start: int
    end: int


def tags(text: str) -> Iterator[Tag]:
    """The start tags of a page, without those in comments, scripts and styles."""
    position = 0
    while match := _OPEN.search(text, position):
        if match[1] is None:
            closing = _COMMENT_END.search(text, match.start() + 2)
            position = closing.end() if closing else len(text)
            continue
        tag = _tag(text, match)
        yield tag
        position = _end_of_plain(text, tag) if tag.name in _PLAIN else tag.end


def _tag(text: str, match: re.Match[str]) -> Tag:
    attributes: dict[str, str | None] = {}
    spans: dict[str, tuple[int, int]] = {}
    position = match.end()
    while found := _ATTRIBUTE.match(text, position):
        name = found[1].lower()
        group = next((number for number in (2, 3, 4) if found[number] is not None), 0)
        if name not in attributes:
            attributes[name] = attribute_value(found[group]) if group else None
            spans[name] = found.span(group) if group else found.span(1)
        position = found.end()
    end = text.find(">", position)
    return Tag(match[1].lower(), attributes, spans, match.start(), end + 1 if end >= 0 else len(text))


def _end_of_plain(text: str, tag: Tag) -> int:
    return min(end_of_element(text, tag) + 2, len(text))


def end_of_element(text: str, tag: Tag) -> int:
    closing = re.compile(rf"</{re.escape(tag.name)}(?=[\s/>])", re.IGNORECASE).search(text, tag.end)
    return closing.start() if closing else len(text)
