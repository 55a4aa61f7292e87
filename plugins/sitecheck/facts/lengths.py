"""How long something is said to last: an hour and a half, 75 min, 1h15, and whether it is the whole of a session."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitecheck.facts.number_words import IN_WORDS, ROUGHLY, number
from sitecheck.facts.offers import SESSION

_COUNT = rf"(?:\d{{1,3}}|{IN_WORDS})"
_MORE = rf"(?P<half>and a half|and a quarter|and three quarters)|(?:and )?(?P<minutes>{_COUNT})[ ‑-]?(?:minutes?|mins?|m\b)"
LENGTH = re.compile(
    rf"\b(?:(?P<whole>\d{{1,2}}(?:\.\d+|\s?[½¼¾])?|[½¼¾]|an|{IN_WORDS})[ ‑-]?(?:full |whole )?(?:hours?|hrs?|h)\b(?: (?:{_MORE}))?"
    rf"|(?P<and_half>{_COUNT}) and a half[ -]hours?|(?P<part>half|a quarter of|three[ -]quarters of) an[ -]hour|(?P<half_hour>half)[ -]hour"
    rf"|(?P<hours>[1-3])h(?P<past>[0-5]\d)|(?P<alone>{_COUNT})(?: \(\d{{1,3}}\))?[ ‑-]?(?:minutes?|mins?))\b",
    re.IGNORECASE,
)
_PARTS = {"half": 30, "a quarter of": 15, "three quarters of": 45, "and a half": 30, "and a quarter": 15, "and three quarters": 45, "½": 30, "¼": 15, "¾": 45}
# Then it is not the whole of the session.
_PART_OF_IT = re.compile(
    r"(?:\b(?:up to|at least|more than|less than|over|under|only|every|first|(?:the|our|your|my|its|very) last|next|further|within|another|extra|or so|early|"
    r"late|before|after|between|to|than|walk|drive|away|notice|includ\w+|plus|compris\w+)\W*|\b(?:between|from) \S+ (?:and|to) |\d (?:and|or) |\d\s?[–-]\s?)$", re.IGNORECASE,
)
_ASIDE = re.compile(
    r"^\W*(?:(?:or so|early|late|before|after|of(?! which\b)|on the table|in(?! (?:duration|length|total)\b)|away|to (?:talk|read|walk|get)|walk|drive|on foot|longer|more|"
    r"less|shorter|each way|for (?:talking|questions)|at the (?:start|end|beginning)|notice|to(?! yoursel))\b|[–-]\s?\d)",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"(?:\b(?:lasts?|takes?|is|are|be|runs?|costs?|have|get|(?:come|meet|see each other|here|with (?:us|me)) for|goe?s? for|(?:booked|scheduled|allotted|allocated|reserved)(?: (?:in|for|every|to last))?)(?:\s+(?:for|to|exactly|a full|always))?|\d\s+for|\b(?!instead|all|most|some|"
    r"out|which|rest|half|part|kind)\w+\s+of|"
    r"\b(?:session|appointment|visit|treatment)s?|[:(|,–—-])\W*$",
    re.IGNORECASE,
)
_WHOLE = re.compile(rf"\W*[a-z-]*\W*{SESSION}|\s*(?:for|per) (?:the|an?|your|each) (?:[\w-]+ )?{SESSION}\b|\s*(?:costs?\b|[:–—-]\s)", re.IGNORECASE)
_PRICED = re.compile(r"(?: [\w&/-]+){0,3}[\s|:–—-]*[$£€]\s?\d")
"""What follows a length at the beginning of an item in a list of prices."""
_ALONE = re.compile(r"\s*(?:[.;!)]|$|and (?:focus\w*|includ\w+|is|are|covers?|begins?|takes? place|you)\b)")
_ALLOW = re.compile(r"\b(?:allow|plan|set aside|reserve)(?: for)?\s*$", re.IGNORECASE)


class Length(NamedTuple):
    """`least` and `most` are how many minutes a session may have that is said to be so long: "about an hour" is true of 50."""

    written: str
    minutes: int
    least: int
    most: int
    start: int
    end: int


def lengths(text: str) -> Iterator[Length]:
    """How long a whole session is said to last, where that is said for certain."""
    for found in LENGTH.finditer(text):
        before, after = text[: found.start()], text[found.end():]
        minutes = minutes_in(found)
        roughly = ROUGHLY.search(before)
        before = before[: roughly.start()] if roughly else before
        allowed = _ALLOW.search(before)
        whole = allowed or _LASTS.search(before) or (not roughly and _WHOLE.match(after))
        whole = whole or (not re.search(r"\w", before) and _PRICED.match(after))
        if not minutes or not whole or _PART_OF_IT.search(before) or _ASIDE.search(after) or (roughly and not _ALONE.match(after)):
            continue
        least, most = bounds(minutes, bool(roughly))
        yield Length(found[0], minutes, 1 if allowed else least, most, *found.span())


def answers(text: str) -> Iterator[Length]:
    """The length with which an answer to "How long is it?" begins."""
    found = LENGTH.search(text)
    if found and (minutes := minutes_in(found)) and not _PART_OF_IT.search(text[: found.start()]) and not _ASIDE.search(text[found.end():]):
        yield Length(found[0], minutes, *bounds(minutes, bool(ROUGHLY.search(text[: found.start()]))), *found.span())


def bounds(minutes: int, roughly: bool) -> tuple[int, int]:
    """The least and the most minutes that may be meant."""
    return (minutes * 4 // 5 + 1, -(-minutes * 4 // 3) - 1) if roughly else (minutes, minutes)


def length_of(text: str, start: int, end: int) -> int:
    """How long the session lasts that a sum is said to be for; 0 when that is not said beside it."""
    said = [(length.start, length.end, length.minutes) for length in lengths(text) if length.least == length.most]
    before = [one for one in said if one[1] <= start and not re.search(r"[$£€;]", text[one[1]:start])]
    after = [one for one in said if one[0] >= end and not re.search(r"[$£€;,]", text[end:one[0]])]
    if before and after:
        return 0
    return (before[-1] if before else after[0])[2] if before or after else 0


def minutes_in(found: re.Match[str]) -> int:
    """How many minutes a length is that `LENGTH` has found."""
    if found["alone"]:
        return number(found["alone"])
    if found["hours"]:
        return int(found["hours"]) * 60 + int(found["past"])
    if found["half_hour"]:
        return 30
    if found["part"]:
        return _PARTS[found["part"].lower().replace("-", " ")]
    if found["and_half"]:
        return number(found["and_half"]) * 60 + 30
    whole = found["whole"].lower()
    if whole[-1] in _PARTS:
        return int(whole[:-1].strip() or 0) * 60 + _PARTS[whole[-1]]
    hours = 60 if whole == "an" else int(float(whole) * 60) if whole[0].isdigit() else number(whole) * 60
    return hours + (_PARTS[found["half"].lower()] if found["half"] else number(found["minutes"]) if found["minutes"] else 0)
