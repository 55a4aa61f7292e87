"""Which texts may hold signs that became nothing: looked for without rendering them, so that it can be remembered by what a text contains."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from sitecheck.markdown import foreign_signs, unmade
from sitecheck.markdown.shown import Typed, may_hold
from sitecheck.source import MARKDOWN_SUFFIXES, Source

TAGS = re.compile(r"\n(?P<words>#[^\W\d_][\w/-]*(?:[ ,]+#[^\W\d_][\w/-]*)+)[ ]*$", re.MULTILINE)
UNDERLINED = re.compile(r"\n-+[ ]*$", re.MULTILINE)
"""What makes headings that nobody meant, in a body with an empty line above."""


def _any(*kinds: Typed) -> Callable[[Source], bool]:
    return lambda source: any(may_hold(source, kind) for kind in kinds)


def _headings(source: Source) -> bool:
    body = "\n" + source.typed.body if source.path.lower().endswith(MARKDOWN_SUFFIXES) else ""
    return bool(TAGS.search(body) or UNDERLINED.search(body))


SIGNS: Mapping[str, Callable[[Source], bool]] = {
    "backslash": _any(unmade.BREAK), "code": _any(unmade.CODE), "heading": _headings,
    "emphasis": lambda source: may_hold(source, unmade.STRONG) or may_hold(source, unmade.STRUCK) or unmade.is_unclosed(source),
    "link": _any(unmade.APART, unmade.DOUBLE, unmade.BARE), "list": _any(unmade.LIST, unmade.FLAT), "table": unmade.is_odd_table,
    "foreign": _any(*foreign_signs.SIGNS.values(), foreign_signs.FENCE, foreign_signs.TAG, foreign_signs.BETWEEN),
}


def signs_of(source: Source) -> tuple[str, ...]:
    """The kinds of which a text may hold something."""
    return tuple(kind for kind, is_there in SIGNS.items() if is_there(source))
