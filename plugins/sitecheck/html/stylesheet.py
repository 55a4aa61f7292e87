"""The addresses in CSS: `url()`, `@import` and the pictures of an image-set, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_STRING = r"\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\\\n]|\\.)*+'"
_TOKEN = re.compile(
    rf"""/\*(?:[^*]|\*(?!/))*+(?:\*/|\Z)|@namespace\b[^;{{}}]*+|(?P<set>\bimage-set\()|(?P<end>\))|(?P<kind>\btype\(\s*)(?:{_STRING})
    |(?<![\w-])url\(\s*(?:(?P<quoted>{_STRING})|(?P<bare>(?:[^"'()\s\\]|\\.)*+))\s*\)|@import\s*(?P<import>{_STRING})|(?P<string>{_STRING})""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|\n|(.))", re.DOTALL)


class Found(NamedTuple):
    """An address in a text, from here to there."""

    written: str
    start: int
    end: int


def css_addresses(text: str) -> Iterator[Found]:
    """Every address that a style sheet loads. Parts of the page itself, such as `url(#shape)`, are none."""
    if "url(" not in (small := text.lower()) and "@import" not in small and "image-set(" not in small:
        return
    in_set = False
    for token in _TOKEN.finditer(text):
        if token["set"] or token["end"]:
            in_set = bool(token["set"])
        name = next((name for name in ("quoted", "bare", "import") if token[name] is not None), "string" if in_set and token["string"] else "")
        if name:
            start, end = token.span(name)
            start, end = (start, end) if name == "bare" else (start + 1, end - 1)
            written = _ESCAPE.sub(_resolved, text[start:end]).strip()
            if written and not written.startswith("#"):
                yield Found(written, start, end)


def _resolved(found: re.Match[str]) -> str:
    if found[1]:
        number = int(found[1], 16)
        return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
    return found[2] or ""
