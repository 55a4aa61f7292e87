"""What a visitor reads of a text, so that signs which stayed as they were typed are found, and neither code nor links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sitecheck.html.elements import BLOCKS, CODE
from sitecheck.markdown.dialect import Dialect
from sitecheck.source import LONGEST, MARKDOWN_SUFFIXES, Source

_OPAQUE = (*CODE, "script", "style", "textarea")
_SET = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "."})
"""Quotation marks, dashes and dots that typography puts in the place of the typed ones."""


class Typed(NamedTuple):
    """What a text must hold for a look at how it is shown to be worth while: what is quickly looked for, and a pattern of its body.

    Where the pattern has a group `sign`, that is what is shown as it was typed, else all of it."""

    sign: re.Pattern
    pattern: re.Pattern


def as_typed(source: Source, what: Typed) -> Iterator[re.Match]:
    """What stands in the text and is shown letter for letter."""
    shown = [as_keyed(line) for lines in stretches(source, what) for line in lines]
    for found in what.pattern.finditer(source.typed.body) if shown else ():
        sign = found["sign"] if "sign" in what.pattern.groupindex else found[0]
        if not in_code(found) and any(as_keyed(sign) in line for line in shown):
            yield found


def in_code(found: re.Match) -> bool:
    """Whether it stands between backticks of its line."""
    return bool(found.string.count("`", found.string.rfind("\n", 0, found.start()) + 1, found.start()) % 2)


def as_keyed(line: str) -> str:
    """With the signs of a keyboard, whatever typography made of them."""
    return re.sub(r"-{2,3}", "-", re.sub(r"\.{3}", ".", line)).translate(_SET)


def stretches(source: Source, what: Typed) -> Iterator[list[str]]:
    """The lines that run together for a visitor, of each paragraph, item or cell."""
    shown = tree(source, what)
    for node in shown.css("p, li, dd, td, th") if shown else ():
        for stretch in "".join(_pieces(node)).split("\v"):
            if stretch.strip():
                yield stretch.strip("\n").split("\n")


def tree(source: Source, what: Typed) -> LexborHTMLParser | None:
    """The rendered text, where it may hold what is looked for."""
    return _rendered(source.dialect, source.typed.body) if may_hold(source, what) else None


def may_hold(source: Source, what: Typed) -> bool:
    """Whether what was typed is worth a look at how it is shown."""
    if not what.sign.search(source.text) or not source.path.lower().endswith(MARKDOWN_SUFFIXES):
        return False
    return len(source.text) <= LONGEST and what.pattern.search(source.typed.body) is not None


@lru_cache(maxsize=1)
def _rendered(dialect: Dialect, body: str) -> LexborHTMLParser:
    return LexborHTMLParser(f"<body>{dialect.render(body).html}")


def _pieces(node: LexborNode) -> Iterator[str]:
    """The words of a block; \\v where a new line begins for a visitor as well, \\0 in what is code or a link."""
    waiting = list(node.iter(include_text=True))[::-1]
    while waiting:
        current = waiting.pop()
        if current.is_text_node:
            yield current.text(deep=False)
        elif current.tag == "br" or current.tag in BLOCKS:
            yield "\v"
        elif current.tag in _OPAQUE:
            yield "\0" + current.text().replace("\n", " ").replace("*", "\0")
        elif current.tag == "a":
            yield "\0" + current.text().replace("\n", " ").replace("/", "\0/").replace("www.", "www\0.")
        elif current.is_element_node:
            waiting += list(current.iter(include_text=True))[::-1]
