"""Titles of books, films and poems: what they promise is said by others, and nobody is promised it here."""

from __future__ import annotations

import re
from functools import lru_cache

from sitecheck.words.boundaries import quotations

_WORK = re.compile(
    r"\b(?:(?:an?|the|this|that|his|her|their|another|favou?rite) (?:\w+ )?book|books|bookshel(?:f|ves)|(?:cook|text|work)books?|novels?|memoirs?"
    r"|magazines?|films?|movies?|documentar(?:y|ies)|podcasts?|poems?|albums?|songs?|librar(?:y|ies)|shel(?:f|ves)"
    r"|(?:further|recommended) reading|reading (?:list|group))\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:my|our)\s+(?:(?!favou?rite\b)[\w-]+\s+){0,2}(?:e-?)?(?:book|workbook|film|podcast|album|novel|memoir|magazine)s?\b", re.IGNORECASE)
"""What the practice itself has made speaks for it."""
_BIG, _SMALL = r"(?:[A-Z][\w’'-]*|\d+)", r"(?:a|an|and|as|at|by|for|from|in|into|is|it|of|off|on|or|the|to|with|without|your)"
_TITLE = rf"{_BIG}(?:[:,]? (?:{_SMALL} ){{0,3}}{_BIG})*"
_NAME = r"(?:Dr\.? |Prof\.? )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}"
_CREDITED = re.compile(rf"(?<![\w-])({_TITLE})(?:,? by {_NAME}| \({_NAME}\))")
_LISTED = re.compile(rf"({_TITLE})(?: ?[,–—-] {_NAME}|$)")
_BY = re.compile(rf"\W{{1,2}} ?by {_NAME}")
_READ = re.compile(r"\b(?:lend|lent|borrow(?:ed)?|reads?|reading|recommend(?:ed|s)?|authors?|wrote|written)\b", re.IGNORECASE)
_MOST = 10
"""A title has no more words."""


def titles(text: str, listed: bool) -> list[tuple[int, int]]:
    """Where titles of others' works stand in a sentence: in quotation marks, or before an author's name.

    `listed`: the sentence stands in a list of such works.
    """
    spoken_of = _WORK.search(text) is not None or listed
    quoted = [span for span in quotations(text) if _is_title(text, *span, listed=listed)]
    if not (spoken_of or quoted) or _OURS.search(text):
        return []
    first = _LISTED.match(text) if listed else None
    return [*quoted, *(found.span(1) for found in _CREDITED.finditer(text)), *([first.span(1)] if first else ())]


@lru_cache(maxsize=256)
def lists_works(heading: str) -> bool:
    """Whether what stands under a heading is a list of others' books and films."""
    return _WORK.search(heading) is not None and not _OURS.search(heading)


def _is_title(text: str, start: int, end: int, *, listed: bool) -> bool:
    """Whether what is quoted names a work that is spoken of around it; a client's words about a book are no title."""
    words = text[start:end].strip("“”\"‘’' ")
    if not words[:1].isupper() or len(words.split()) > _MOST:
        return False
    around = text[:start] + text[end:]
    return listed or bool(_WORK.search(around) or _BY.match(text, end - 1) and _READ.search(around))
