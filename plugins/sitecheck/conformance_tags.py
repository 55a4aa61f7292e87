"""Reads the text of one start tag: its name and attributes, and what is odd about how they are written.

Menus and footers repeat the same tags on every page, so what was read once is kept.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from sitecheck.conformance_content import PLAIN

TOKEN = re.compile(
    r"""<(?:
        (?P<name>[a-zA-Z][^\s/>]*+)(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])[^\s>]*+))*+>
      | /(?P<end>[a-zA-Z][^\s/>]*+)[^>]*+>
      | (?P<comment>!--)
      | (?P<cdata>!\[CDATA\[)
      | (?P<other>[!?/])
      | (?P<broken>[a-zA-Z])
    )""",
    re.VERBOSE,
)
"""Everything that begins with a `<` and is not text."""

_ATTRIBUTE = re.compile(
    r"""[\s/]*+(?P<name>=?+[^\s/>=]++|=)(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]*+)))?"""
)


class Tag(NamedTuple):
    """A start tag. Spans count from its `<`; `twice` and `odd` name attributes with their spans."""

    name: str
    attributes: dict[str, str]
    spans: dict[str, tuple[int, int]]
    twice: tuple[tuple[str, int, int], ...]
    odd: tuple[tuple[str, int, int], ...]  # names with a quote or a < in them: a quote is missing before
    closes_itself: bool
    aria: tuple[str, ...]  # its aria attributes
    plain: bool  # nothing about it asks for care when the tree is built


@lru_cache(maxsize=8192)
def read_tag(text: str) -> Tag:
    """The tag with this text, from `<` to `>`. The result is shared: do not change it."""
    name = re.match(r"<([^\s/>]+)", text)[1].lower()
    attributes: dict[str, str] = {}
    spans: dict[str, tuple[int, int]] = {}
    twice, odd = [], []
    position, end = len(name) + 1, len(text)
    last = ""
    while (found := _ATTRIBUTE.match(text, position)) and found.end("name") < end:
        position = found.end()
        written = found["name"].lower()
        last = found["bare"] or ""
        if '"' in written or "'" in written or "<" in written:
            odd.append((found["name"], *found.span("name")))
        elif written in attributes:
            twice.append((written, found.start("name"), found.end()))
        else:
            value = found["double"] or found["single"] or last
            attributes[written] = unescape(value) if "&" in value else value
            spans[written] = _value_span(found)
    aria = tuple(name for name in attributes if name.startswith("aria-"))
    closes = text.endswith("/>") and not last.endswith("/")
    plain = name in PLAIN and not (twice or odd or "id" in attributes)
    return Tag(name, attributes, spans, tuple(twice), tuple(odd), closes, aria, plain)


def _value_span(found: re.Match[str]) -> tuple[int, int]:
    group = next((group for group in ("double", "single", "bare") if found[group] is not None), "name")
    return found.span(group)
