"""Opening times that are typed in sentences, such as "We are open Tuesday to Friday, 9 am to 5 pm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from practice.weekdays import WEEKDAYS

_DAY = "(?:" + "|".join(day.capitalize() for day in WEEKDAYS) + "|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)"
_TIME = r"\d{1,2}(?:[:.]\d{2})?(?:\s?[ap](?:\.m\.|m\b))?"
_TO = r"\s*(?:to|till|until|through|[-–—])\s*"
_DAYS = rf"\b(?P<first>{_DAY})s?\b(?:{_TO}(?P<last>{_DAY})s?\b)?"
_TIMES = rf"(?:(?:from|between)\s+)?(?P<opens>{_TIME}){_TO}(?P<closes>{_TIME})(?![\d:/])"
_OPENS = r"(?:,?\s+(?:we|our\s\w+|the\s\w+)\s+(?:are\s+open|is\s+open|opens?))?"
_HOURS = re.compile(rf"{_DAYS}{_OPENS}[,:]?\s+{_TIMES}")
# "from 9 am to 5 pm on Tuesdays": only where nothing follows that could belong to the day.
_TIMES_FIRST = re.compile(rf"{_TIMES}(?:,|,?\s+(?:on|every|each))\s+{_DAYS}(?=\s*(?:[.!;)]|$))")
_OPEN = re.compile(r"\b(?:open(?:ing)?|hours|we are here|we see|you can come|appointments)\b", re.IGNORECASE)
# What holds only at times, was otherwise, or is about the telephone or somebody else.
_OTHERWISE = re.compile(
    r"\b(?:closed|holiday|except|only|answer|call\w*|phone|telephone|e-?mail|was|were|used to|until \d{4}|workshop\w*|class(?:es)?|course|"
    r"group|event|their|first|last|every (?:other|second)|summer|winter|January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b",
    re.IGNORECASE,
)


class Said(NamedTuple):
    """What a sentence says of some weekdays, in minutes after midnight."""

    written: str
    weekdays: tuple[str, ...]
    opens: int
    closes: int
    start: int
    end: int


def said_hours(sentence: str) -> Iterator[Said]:
    """The opening times that a sentence plainly states; nothing when it could mean something else."""
    if not _OPEN.search(sentence) or _OTHERWISE.search(sentence):
        return
    for found in [*_HOURS.finditer(sentence)] or _TIMES_FIRST.finditer(sentence):
        closes = _minutes(found["closes"])
        opens = _minutes(found["opens"], found["closes"])
        if closes is None or opens is None or closes <= opens:
            continue
        yield Said(found[0], _weekdays(found["first"], found["last"]), opens, closes, *found.span())


def _weekdays(first: str, last: str | None) -> tuple[str, ...]:
    start = _number(first)
    end = _number(last) if last else start
    return tuple(WEEKDAYS[number % 7] for number in range(start, (end if end >= start else end + 7) + 1))


def _number(name: str) -> int:
    return next(number for number, day in enumerate(WEEKDAYS) if day.startswith(name[:3].lower()))


def _minutes(written: str, other: str = "") -> int | None:
    """Minutes after midnight; `9` of "9–5 pm" may be either half of the day, so that is not certain."""
    found = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))?\s?([ap])?.*", written, re.DOTALL)
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if hour > 23 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    if half:
        return (hour % 12 + 12 * (half == "p")) * 60 + minute
    if not found[2] and not re.search(r"[ap]\.?m", other):
        return None  # "1 to 3": no clock, perhaps a count
    return hour * 60 + minute
