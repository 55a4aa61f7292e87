"""How a page's language names months and days of the week, as Unicode's CLDR has it (by way of Babel)."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple


class Names(NamedTuple):
    """For each month and each weekday (Monday first) a pattern of its names, short ones too."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]


@lru_cache(maxsize=32)
def names(language: str) -> Names | None:
    """None for a language of which nothing is known."""
    from babel import Locale, UnknownLocaleError  # most pages are in English, and do not wait for its start

    try:
        locale = Locale.parse(language.replace("-", "_").split("_")[0].lower())
    except (UnknownLocaleError, ValueError):
        return None
    return Names(*(
        tuple(_pattern(kinds, number) for number in range(first, first + count))
        for kinds, first, count in ((locale.months, 1, 12), (locale.days, 0, 7))
    ))


def day_pattern(day: date, known: Names) -> str:
    """A day in letters, in whichever order a language has it."""
    month = known.months[day.month - 1]
    forms = (rf"\b0?{day.day}\b.{{0,6}}?{month}.{{0,6}}?\b{day.year}", rf"{month}.{{0,6}}?\b0?{day.day}\b.{{0,6}}?\b{day.year}",
             rf"{day.year}.{{0,6}}?{month}.{{0,6}}?0?{day.day}(?!\d)", rf"{day.year}\D{{1,3}}0?{day.month}\D{{1,3}}0?{day.day}(?!\d)")
    return "|".join(forms)


def _pattern(kinds: dict, number: int) -> str:
    found = {kinds[form][width][number] for form in ("format", "stand-alone") for width in ("wide", "abbreviated")}
    return "(?:" + "|".join(re.escape(name) for name in sorted(found, key=len, reverse=True)) + ")"
