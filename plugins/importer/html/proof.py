"""Proves of an imported text that no word of it was lost or added: its Markdown is read back and compared."""

from __future__ import annotations

import html
import os
import re
from functools import cache

from practice.dialect import Dialect
from practice.words import words_of

_LETTERS = re.compile(r"[\W_]+")
_NOTES_FRAME = re.compile(r'<a class="footnote-(?:ref|backref)".*?</a>|(?<=<div class="footnote">).*?(?=<ol)', re.DOTALL)


@cache
def _dialect() -> Dialect:
    return Dialect({}, words_of("en", "en", ("en",)))


def difference(words: str, markdown: str) -> str:
    """The letters around the first place where a reader would not see what was to be written; nothing when all is well."""
    try:
        read = _dialect().read(markdown).html
    except RecursionError:
        _dialect.cache_clear()
        return ""
    wanted = _letters(words)
    shown = _letters(html.unescape(re.sub(r"<!--.*?-->|<[^>]*>", "", _NOTES_FRAME.sub("", read), flags=re.DOTALL)))
    if wanted == shown:
        return ""
    at = len(os.path.commonprefix([wanted, shown]))
    return _around(words, at)


def _around(words: str, at: int) -> str:
    """The words in which the letter with this number stands."""
    seen = 0
    for word in re.finditer(r"\S+", words):
        seen += len(_letters(word[0]))
        if seen > at:
            return " ".join(words[max(0, word.start() - 30):word.end() + 30].split())
    return " ".join(words[-60:].split()) or "…"


def _letters(text: str) -> str:
    return _LETTERS.sub("", text.casefold())
