"""Days as people type them, and as they are written: year-month-day."""

from __future__ import annotations

import datetime
import re
from contextlib import suppress
from functools import cache

from practice.calendar import MONTHS, WEEKDAYS
from sitecheck.facts.day_names import locales

_NEAR = {"today": 0, "tomorrow": 1, "yesterday": -1}


def day(typed: str, today: datetime.date, back: int = 0, languages: tuple[str, ...] = ("en",)) -> str:
    """`2026-12-24` for `24 December 2026`, `Dec 24th`, `2026/12/24`, `24.12.2026`, `tomorrow` or `Friday`, and `24 de diciembre` in Spanish; what can mean two days stays as it is.

    A day without a year is the next of its name, counted from so many days `back`: nobody closes for a holiday that is over.
    """
    words = " ".join(re.sub(r" (?:of|de) ", " ", f" {typed.lower()} ").split())
    if words in _NEAR:
        return (today + datetime.timedelta(days=_NEAR[words])).isoformat()
    if len(words) > 2 and (weekday := next((name for name in WEEKDAYS if name.startswith(words)), "")):
        return (today + datetime.timedelta(days=(WEEKDAYS.index(weekday) - today.weekday()) % 7)).isoformat()
    if found := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", words):
        return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    if found := re.fullmatch(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})", words):  # with points the day comes first wherever it is written so
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    found = re.fullmatch(r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)? (?P<month>[^\W\d_]{3,})\.?(?:,? (?P<year>\d{4}))?", words)
    found = found or re.fullmatch(r"(?P<month>[a-z]{3,})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>\d{4}))?", words)
    months = sorted({number for language in languages for names in _months(language) for number, name in enumerate(names, start=1) if found and name.startswith(found["month"])})
    if not found or len(months) != 1:
        return typed.strip()
    year = found["year"] or _next_year(months[0], int(found["day"]), today - datetime.timedelta(days=back))
    return f"{year}-{months[0]:02}-{int(found['day']):02}"


@cache
def _months(language: str) -> tuple[tuple[str, ...], ...]:
    """In English and in a language of the website, with all its countries' names."""
    english = tuple(month.lower() for month in MONTHS)
    if language.startswith("en"):
        return (english,)
    return english, *(tuple(name.lower() for _number, name in sorted(locale.months["format"]["wide"].items())) for locale in locales(language))


def _next_year(month: int, number: int, first: datetime.date) -> int:
    """The year in which that day comes next; a leap day may take some years."""
    for year in range(first.year, first.year + 9):
        with suppress(ValueError):
            if datetime.date(year, month, number) >= first:
                return year
    return first.year
