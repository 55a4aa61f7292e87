"""Sentences that speak of a day as still to come, such as "From January 2026 the fee will be $120"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from practice.calendar import MONTHS
from sitecheck.days import MONTH, WEEKDAY

_DATE = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{MONTH}),? (?P<year>20\d\d)"
    rf"|(?P<month_first>{MONTH})(?: (?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?,?)? (?P<year_after>20\d\d)"
    r"|(?P<iso>20\d\d-\d\d-\d\d))"
)
_FROM = re.compile(rf"\b(?i:from|as of|starting(?: on| in)?|beginning(?: on| in)?|on|in) (?:the )?{_DATE}")
_FUTURE = re.compile(r"\b(?:will|shall|is going to|are going to|'ll|’ll)\b")
_UNTIL = re.compile(rf"\b(?i:until|till|through|up to) (?:the )?(?:end of )?{_DATE}")
_MEETING = r"(?:[\w-]+ ){0,3}?(?:course|class|group|circle|workshop|talk|lecture|evening|afternoon|morning|retreat|season|term|event|training|open (?:day|hour|house|evening)|dates?)"
_WHEN = rf"(?:(?i:on|by|before|from|in) (?:the )?)?(?:{WEEKDAY},? (?:the )?)?{_DATE}"
_INVITED = re.compile(
    r"\b(?:join (?:us|me)|come (?:to|along|and)|save the date|book (?:now|early|your|a place)|sign up|register (?:now|by|for|here)|apply by|reserve (?:your|a) (?:place|seat)|"
    r"(?<!who )(?:book|order|buy|register)(?: (?!(?:bought|booked|made|given|sold|paid|published|printed)\b)[\w’'-]+){0,4}(?= (?:before|by)\b)|"
    rf"(?:places|seats|spaces) (?:are )?(?:still )?(?:left|free|available)|upcoming|coming up|(?:our|my|the) next {_MEETING})\b.*?\b{_WHEN}", re.IGNORECASE)
_TO_BEGIN = re.compile(
    rf"\b(?:(?:we|I) (?:re)?open|(?:we|I) (?:are|am) back|back again|(?:our|my|the|a) {_MEETING} (?:starts|begins|takes place|is held|is|runs))(?: again)?,? {_WHEN}", re.IGNORECASE)
_AT = re.compile(_WHEN)
_NOW = re.compile(r"\b(?:(?:we|I|the practice) (?:are|am|is)|is|are|we offer|please|you can)\b")
_PAST = re.compile(
    r"\b(?:was|were|had|did|went|rose|came|became|took|grew|fell|worked|lived|studied|since|ended|expired|used to|said|wrote|would|valid|if|when)\b",
    re.IGNORECASE,
)


class Announced(NamedTuple):
    """`day` is the last day on which the words can be meant."""

    written: str
    day: date
    start: int
    end: int


def announcements(sentence: str) -> Iterator[Announced]:
    """Every day that a sentence certainly speaks of as to come, or as not yet over."""
    if _PAST.search(sentence):
        return
    if _FUTURE.search(sentence):
        yield from _days(_FROM, sentence)
    if _NOW.search(sentence):
        yield from _days(_UNTIL, sentence)
    if _INVITED.search(sentence) or _TO_BEGIN.search(sentence):  # of several days the last one counts
        yield from sorted(_days(_AT, sentence), key=lambda one: one.day)[-1:]


def _days(pattern: re.Pattern[str], sentence: str) -> Iterator[Announced]:
    for found in pattern.finditer(sentence):
        if day := _day(found):
            yield Announced(found[0], day, *found.span())


def _day(found: re.Match[str]) -> date | None:
    """A month without a day is its last one: until then the words may be right."""
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        year, month = int(found["year"] or found["year_after"]), MONTHS.index(found["month"] or found["month_first"]) + 1
        day = found["day"] or found["day_after"]
        return date(year, month, int(day) if day else monthrange(year, month)[1])
    except ValueError:
        return None
