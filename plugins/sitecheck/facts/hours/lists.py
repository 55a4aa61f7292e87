"""Timetables in one line, such as "Mon 9–5, Tue 9–5, Wed 1–8, telephone from 8.30": days with their times, and remarks between."""

from __future__ import annotations

import re

from sitecheck.facts.hours.clock import TIME
from sitecheck.facts.hours.pieces import TO
from sitecheck.facts.said_days import DAYS, days_in

TOGETHER = re.compile(rf"{DAYS}[,:]?\s+(?:(?i:from)\s+)?[^A-Za-z]*{TIME}{TO}{TIME}")
"""Days and, right behind them, from when to when."""
_SEGMENT = re.compile(r"[·•]")
_BEFORE = re.compile(r"(?:^[^\w]*|[,;|/·•(–—]\s*|\band )$")
_BEHIND = re.compile(r"[^\w,;|/·•]*(?:$|[,;|/·•(–—]|and\b)")


def is_list(sentence: str) -> bool:
    """Whether a sentence, or a part of a footer, begins with days and times, and goes on with further ones; or has most of a week before such a sign."""
    found = list(TOGETHER.finditer(sentence))
    if not found or re.search(r"\w", _SEGMENT.split(sentence[: found[0].start()])[-1]):
        return False
    return len(found) > 1 or (len(days_in(re.match(DAYS, found[0][0])[0])) > 2 and sentence[found[0].end():].lstrip().startswith((";", "|", "·", "•")))


def is_item(sentence: str, start: int, end: int) -> bool:
    """Whether days and times stand apart from all other words, so that no remark is about them."""
    return bool(_BEFORE.search(sentence[:start]) and _BEHIND.match(sentence, end))
