"""Parts of a day, as in "Friday afternoons", "late on Thursdays" and "all day", and whether a day's opening times allow them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sitecheck.facts.said_days import DAYS

Times = Sequence[tuple[int, int]]

# From when to when a part may reach, and when surely it is, in minutes after midnight.
_WIDELY = {"morning": (0, 720), "afternoon": (780, 1080), "evening": (1020, 1440), "night": (1020, 1440)}
_SURELY = {"morning": (540, 720), "afternoon": (780, 1020), "evening": (1080, 1200), "night": (1080, 1200)}
_LATE, _EARLY = 1080, 600
_PART = r"(?P<part>morning|afternoon|evening|night)s?\b(?!,? (?:and|or|&|to) (?:the |all )?(?:morning|afternoon|evening|night))"
_BEHIND = re.compile(rf"\s+(?:(?:early|late) )?{_PART}(?P<only> only)?", re.IGNORECASE)
_WITHIN = re.compile(
    rf"\b(?P<only_in>only )?(?:in|into|through|throughout) the {_PART}(?P<only> only)?|\bevery {_PART.replace('part>', 'each>')}|(?P<all>\ball day\b(?! long))"
    r"|\b(?P<kind>morning|afternoon|evening) (?:appointments|sessions|slots|visits)\b"
    r"|\b(?P<front>morning|afternoon|evening)s(?= on )|\b(?P<late>open(?:s)? late|late (?:opening|evenings?|nights?)|late (?=on\b))|(?P<early>open(?:s)? early|early (?=on\b))",
    re.IGNORECASE,
)


class Part(NamedTuple):
    """`name` is a part of the day, or `all`, `late` or `early`; `only`: nothing but this part."""

    name: str
    only: bool = False


def part_said(sentence: str, clause: str, start: int, end: int) -> Part | None:
    """The part of the day that a clause of a sentence says of the days between two offsets: right behind them, or nearest to them."""
    begin = max(0, sentence.find(clause))
    within = (found for found in _WITHIN.finditer(sentence, begin, begin + len(clause))
              if not re.search(DAYS, sentence[found.end():start] or sentence[end:found.start()]))
    found = _BEHIND.match(sentence, end) or min(within, key=lambda found: max(found.start() - end, start - found.end()), default=None)
    if found is None:
        return None
    said = {name: value for name, value in found.groupdict().items() if value}
    name = (said.get("part") or said.get("each") or said.get("kind") or said.get("front") or next(iter(set(said) & {"all", "late", "early"}), "")).lower()
    return Part(name, bool(said.get("only") or said.get("only_in"))) if name else None


def allows(times: Times, part: Part, week: Sequence[Times]) -> bool:
    """Whether someone is there in this part of a day with such opening times; late and early, beside the other days of the week."""
    first, last = times[0][0], times[-1][1]
    if part.name == "late":
        return last > _LATE or last == max(day[-1][1] for day in week if day)
    if part.name == "early":
        return first < _EARLY or first == min(day[0][0] for day in week if day)
    if part.name == "all":
        return first < 780 and last > 840
    if part.only and part.name == "morning" and last > 840:
        return False
    if part.only and part.name == "afternoon" and first < 660:
        return False
    return _shared(times, _WIDELY[part.name]) > 0


def covers(times: Times, part: Part) -> bool:
    """Whether someone is there for most of this part of a day, so that it is not closed then."""
    begin, end = _SURELY.get(part.name, (0, 1440))
    return _shared(times, (begin, end)) * 2 > end - begin if part.name in _SURELY else bool(times) and part.name == "all"


def _shared(times: Times, span: tuple[int, int]) -> int:
    return sum(max(0, min(closes, span[1]) - max(opens, span[0])) for opens, closes in times)
