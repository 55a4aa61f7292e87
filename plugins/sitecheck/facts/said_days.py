"""Days of the week as people list them, such as `Tue–Fri`, `Mondays and Thursdays` and `every day`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from practice.calendar import WEEKDAYS

_FULL = "|".join(WEEKDAYS)
_SHORT = "Mon|Tues?|Weds?|Thurs?|Thu|Thur|Fri|Sat|Sun"
_LETTERS = r"(?:Mo|Tu|We|Th|Fr|Sa|Su)(?=[.:]?\s?(?:\d|[/&+–-]\s?(?:\d|[MTWFS])))"
_DAY = rf"(?:(?i:{_FULL})s?\b|{_LETTERS}\.?|(?:{_SHORT})\b\.?|(?:MON|TUES?|WEDS?|THURS?|THU|FRI|SAT|SUN)\b\.?)"
_TO = r"\s*(?:[-–—]|\b(?:to|till|until|through|thru)\b)\s*"
_AND = r"\s*(?:,\s*(?:and|or)\b(?!\s+on\b)|[,&/+]|\b(?:and|or|as well as)\b)\s*(?:on\s+|all day\s+)?"
_ALL = r"(?i:(?:7|seven) days a week|every (?:single )?(?:day|morning|afternoon|evening)|each day|daily|(?<!work )(?<!working )all week(?: long)?)"
DAYS = rf"(?:\b(?:{_DAY}(?:(?:{_TO}|{_AND}){_DAY})*|(?i:week-?days?|week-?ends?)\b|{_ALL}\b|M\s?[-–—]\s?(?:F(?:ri)?|Th(?:urs?)?|Sa?t?)\b|(?i:any day)(?= of the week|,? (?:from|between)\b)))"
"""What a list of days looks like. `Sat` and `Sun` are days only with a capital letter, `Su` only before a time or another day."""

_PART = re.compile(rf"(?P<to>{_TO})|(?P<and>{_AND})|(?P<day>[A-Za-z]+)")


def days_in(written: str) -> tuple[int, ...]:
    """The days of such a list, Monday being 0, in their order in the week."""
    words = written.lower()
    if words == "any day" or re.fullmatch(_ALL, written):
        return tuple(range(7))
    if found := re.fullmatch(r"m\W+(f|t|s)[a-z]*", words):
        return tuple(range({"t": 4, "f": 5, "s": 6}[found[1]]))
    if words.startswith("week"):
        return (5, 6) if "end" in words else (0, 1, 2, 3, 4)
    return listed(_PART.finditer(written), lambda name: next(at for at, day in enumerate(WEEKDAYS) if day.startswith(name[:3].lower())))


def listed(parts: Iterable[re.Match[str]], numbered: Callable[[str], int]) -> tuple[int, ...]:
    """The days of a list with its parts `to` and `day`, in their order in the week; `numbered` knows each day by its name."""
    days: set[int] = set()
    last, through = -1, False
    for part in parts:
        if part["to"]:
            through = True
        elif part["day"]:
            number = numbered(part["day"])
            first = last if through and last >= 0 else number
            days.update(step % 7 for step in range(first, (number if number >= first else number + 7) + 1))
            last, through = number, False
    return tuple(sorted(days))


_ASIDE = re.compile(rf"\s*\([^()]*\d[^()]*\)(?:{_AND}){_DAY}")


def listed_together(sentence: str, found: re.Match[str]) -> int:
    """Where a list of days ends of which one thing is said.

    A day that comes again begins another one: "Tuesday to Saturday, Saturdays only until one". So does the last day before a
    parenthesis behind which the list goes on: "Tuesday, Wednesday (until 8) and Friday".
    """
    start, written = found.start(), found[0]
    if not re.match(_DAY, written):
        return found.end()
    ends = [part.end() for part in _PART.finditer(written) if part["day"]]
    for before, end in pairwise(ends):
        if {*days_in(written[:before])} >= {*days_in(written[before:end])}:
            return start + before
    single = len(ends) > 1 and len(days_in(written)) == len(ends) and _ASIDE.match(sentence, found.end())
    return start + ends[-2] if single else found.end()
