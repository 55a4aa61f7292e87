"""Words whose letters were damaged before they came into the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from practice.text_file import made_whole
from sitecheck.accessibility.look import has_words
from sitecheck.html.page_text import UNREAD
from sitecheck.html.tree import Element, Page, Slip, is_prose

_HALVES = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_SIGNS = "\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf€ƒ†‡ˆ‰ŠŒŽ˜™šœžŸ"
# UTF-8 that was once read as Windows' own letters: "donâ€™t" for "don’t". A capital letter may well stand before a quotation
# mark, as in "CAFÉ”", but not after a small letter; and after none at all only before a sign that ends nothing.
_THREE = rf"â[€‚„†ˆ‰][{_HALVES}]|ï»¿|ï¿½"
_DAMAGED = re.compile(rf"{_THREE}|(?<=[a-zß-ÿ])[ÂÃÄÅ][{_HALVES}]|(?<![^\W\d_])(?:[ÄÅ][{_SIGNS}]|[ÂÃ][\u00a0{_SIGNS}])")
_WORD = re.compile(r"[^ \t\r\n\f]+")
_SUSPECT = re.compile("[ÂÃÄÅâï\ufffd\u0080-\u009f]")
_LOST = re.compile("[\u0080-\u009f]")
"""Windows' own letters that were once read as Latin 1: no browser draws them, so "don’t" reads "dont"."""


def broken_letters(page: Page) -> Iterator[Slip]:
    """The first word on the page whose letters are no letters any more."""
    if not _SUSPECT.search(page.text) or UNREAD in page.text:
        return  # of a page whose bytes are no letters at all another rule speaks
    words = (word for start, end, element in page.texts if _read(element) for word in _WORD.finditer(page.text, start, end))
    damaged = [word for word in words if _DAMAGED.search(word[0]) or _LOST.search(word[0]) or ("\ufffd" in word[0] and has_words(word[0]))]  # alone it is spoken of
    if damaged and (len(damaged) > 1 or any(_sure(word[0]) for word in damaged)):
        first = damaged[0]
        meant = "" if "\ufffd" in first[0] else _LOST.sub(_drawn, _DAMAGED.sub(lambda found: made_whole(found[0]), first[0]))
        written = first[0] if _DAMAGED.search(first[0]) else _LOST.sub("\ufffd", first[0])
        yield Slip("broken-letters", first.start(), first.end(), (written[:40], meant[:40], str(len(damaged) - 1)))


def _drawn(lost: re.Match[str]) -> str:
    """The letter that Windows had there."""
    return lost[0].encode("latin-1").decode("cp1252", "replace")


def _sure(word: str) -> bool:
    """Whether it is in no language; what is damaged in two letters is not the only word on its page."""
    return "\ufffd" in word or re.search(_THREE, word) is not None or _LOST.search(word) is not None


def _read(element: Element) -> bool:
    return not element.gone and is_prose(element)
