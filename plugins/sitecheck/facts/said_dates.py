"""Days of the year as people write them, such as `24 December`, `the 2nd of January`, `24/12/2026` and `July 5 to 16`, and in which year they are meant."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from practice.calendar import MONTHS, WEEKDAYS
from sitecheck.days import MONTH, WEEKDAY

_MONTH = "|".join((MONTH, *(rf"{month[:3]}\b\.?" for month in MONTHS), r"Sept\b\.?"))
_WEEKDAY = rf"(?:{WEEKDAY},? (?:the )?)?"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?\b"
_YEAR = r"(?:,? (?P<{0}_year>20\d\d))?"


def _pattern(name: str) -> str:
    """A day with or without its month, before or after it."""
    return (
        rf"{_WEEKDAY}(?:the )?(?:\b(?P<{name}_numbers>\d{{1,2}}(?P<{name}_sign>[/.])\d{{1,2}}(?P={name}_sign)20\d\d)\b|(?P<{name}_first>{_MONTH}) (?P<{name}_behind>{_NUMBER}){_YEAR.format(name)}"
        rf"|(?P<{name}_day>{_NUMBER})(?:(?: of)? (?P<{name}_month>{_MONTH}){_YEAR.format(name).replace('_year', '_its_year')}|,? (?P<{name}_same_year>20\d\d)\b)?)"
    )


_DAY = re.compile(_pattern("one"))
_RANGE = re.compile(rf"{_pattern('from')}(?:\s*[-–—]\s*|,? (?P<until>until|till) (?:and including )?|,? (?:to|through|thru|and) ){_pattern('until')}")
_FROM = re.compile(rf"(?<!open )(?<!back )\b(?:from|as of|as from|effective(?: from| on)?|starting(?: on| in)?|beginning(?: on| in)?) {_pattern('one')}", re.IGNORECASE)
_FROM_MONTH = re.compile(rf"\b(?:from|as of|as from|effective|starting(?: in)?|beginning(?: in)?) (?P<month>{MONTH})(?! \d{{1,2}}\b)(?: (?P<year>20\d\d))?", re.IGNORECASE)
_COMING = re.compile(r"\b(?:from|as of|in|starting|after) (?:next (?:month|year|spring|summer|autumn|fall|winter)|the new year)\b", re.IGNORECASE)


class Stated(NamedTuple):
    """Days from the first to the last, both included; `dated`: its year is said; `open_ended`: the last may be the day of return."""

    first: date
    last: date
    dated: bool = False
    open_ended: bool = False

    def days(self) -> set[date]:
        return {self.first + timedelta(days=number) for number in range((self.last - self.first).days + 1)}


def ranges_in(text: str, today: date) -> list[tuple[re.Match[str], Stated]]:
    """Every "from … to …" in which a month is said, with the days that are meant."""
    return [(found, stated) for found in _RANGE.finditer(text) if (stated := _range(found, today))]


def days_in(text: str, today: date) -> list[tuple[re.Match[str], Stated]]:
    """Every single day whose month is said; the ends of a range are none."""
    ranges = [found.span() for found in _RANGE.finditer(text)]
    single = (found for found in _DAY.finditer(text) if not any(first < found.end() and found.start() < last for first, last in ranges))
    return [(found, stated) for found in single if (stated := _day(found, today))]


def with_weekday(text: str, years: Collection[int]) -> Iterator[tuple[re.Match[str], str, tuple[date, ...]]]:
    """Every day before which its weekday stands, with that and the days that may be meant: one where the year is said, else those of `years`."""
    for found in _DAY.finditer(text):
        day, month, year = _parts(found, "one")
        weekday = re.match(WEEKDAY, found[0])
        days = tuple(one for at in ([year] if year else years) if month and (one := _date(at, month, day)))
        if weekday and days:
            yield found, weekday[0], days


def is_sure(found: re.Match[str], stated: Stated) -> bool:
    """Whether the year of a day is said, or its weekday as only this year has it."""
    return stated.dated or found[0].lower().startswith(WEEKDAYS[stated.first.weekday()])


def _day(found: re.Match[str], today: date) -> Stated | None:
    """The day that is meant: without a year the next such day. None when it has no month, or is none."""
    day, month, year = _parts(found, "one")
    if not month:
        return None
    return next((Stated(one, one, bool(year)) for at in _years(year, today) if (one := _date(at, month, day)) and (year or one >= today)), None)


def _range(found: re.Match[str], today: date) -> Stated | None:
    """The days that are meant; a month that is missing is that of the other end, or the one before."""
    first_day, first_month, first_year = _parts(found, "from")
    last_day, last_month, last_year = _parts(found, "until")
    if not (first_month or last_month):
        return None
    last_month = last_month or (first_month if last_day > first_day else first_month % 12 + 1)
    first_month = first_month or (last_month if first_day < last_day else (last_month - 2) % 12 + 1)
    for year in _years(last_year or first_year, today):
        last = _date(year + bool(first_year and not last_year and (last_month, last_day) < (first_month, first_day)), last_month, last_day)
        first = last and _date(last.year - ((first_month, first_day) > (last_month, last_day)), first_month, first_day)
        if first and last and (last_year or first_year or last >= today):
            return Stated(first, last, bool(last_year or first_year), bool(found["until"]) or found.string[: found.start()].endswith("between "))
    return None


def is_to_come(text: str, today: date) -> bool:
    """Whether it says from which day on something holds, and that day is not yet: "from 1 January 2027", "as of the new year"."""
    return bool(starts_in(text, today) or _COMING.search(text))


def starts_in(text: str, today: date) -> list[tuple[tuple[int, int], Stated]]:
    """Every "from … on" that is still to come, with the day or the whole month that is meant."""
    days = [(found.span(), stated) for found in _FROM.finditer(text) if (stated := _day(found, today)) and stated.first > today]
    months = [(found.span(), stated) for found in _FROM_MONTH.finditer(text) if (stated := _month(found, today)) and stated.first > today]
    return sorted((*days, *months))


def month_number(written: str) -> int:
    """1 to 12, of a name or its first three letters."""
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(written[:3].capitalize()))


def _month(found: re.Match[str], today: date) -> Stated:
    """The month that is named; without a year the next one."""
    month = month_number(found["month"])
    year = int(found["year"] or today.year + (month <= today.month))
    return Stated(date(year, month, 1), date(year, month, monthrange(year, month)[1]), bool(found["year"]))


def whole_month(month: int, today: date) -> Stated:
    """The month that has not yet ended."""
    year = today.year + (month < today.month)
    return Stated(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _parts(found: re.Match[str], name: str) -> tuple[int, int, int]:
    """Day, month and year, 0 for what is not said, or not for certain: of `3/1/2027` a number above 12 beside it tells which is the day."""
    if found[f"{name}_numbers"]:
        first, second, year = map(int, re.split(r"[/.]", found[f"{name}_numbers"]))
        numbers = [tuple(map(int, one)) for one in re.findall(r"(\d+)[/.](\d+)[/.]\d{4}", found[0])]
        day_first, month_first = any(one > 12 for one, _other in numbers), any(other > 12 for _one, other in numbers)
        return (0, 0, 0) if day_first == month_first else (first, second, year) if day_first else (second, first, year)
    written = found[f"{name}_first"] or found[f"{name}_month"]
    day = int(re.sub(r"\D", "", found[f"{name}_behind"] or found[f"{name}_day"]))
    return day, month_number(written) if written else 0, int(found[f"{name}_year"] or found[f"{name}_its_year"] or found[f"{name}_same_year"] or 0)


def _years(said: int, today: date) -> tuple[int, ...]:
    return (said,) if said else (today.year - 1, today.year, today.year + 1)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
