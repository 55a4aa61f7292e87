"""How a page's language names months and days of the week, as Unicode's CLDR has it (by way of Babel)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple


class Names(NamedTuple):
    """For each month and each weekday (Monday first) a pattern of its names, short ones too."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]


@lru_cache(maxsize=32)
def names(language: str) -> Names | None:
    """Those of all its countries: an Austrian January is Jänner. None for a language of which nothing is known."""
    if not (spoken := locales(language)):
        return None
    months, days = [locale.months for locale in spoken], [locale.days for locale in spoken]
    return Names(tuple(_pattern(months, number) for number in range(1, 13)), tuple(_pattern(days, number) for number in range(7)))


def locales(language: str) -> list[Any]:
    """Babel's locale of a language, and those of all countries that speak it; none for a language of which nothing is known."""
    from babel import Locale, UnknownLocaleError, localedata  # most pages are in English, and do not wait for its start

    try:
        own = Locale.parse(language.replace("-", "_").split("_")[0].lower())
    except (UnknownLocaleError, ValueError):
        return []
    return [own, *(Locale.parse(name) for name in localedata.locale_identifiers() if re.fullmatch(f"{own.language}_[A-Z]{{2}}", name))]


def day_pattern(day: date, known: Names) -> str:
    """A day in letters, in whichever order a language has it."""
    month = known.months[day.month - 1]
    forms = (rf"\b0?{day.day}\b.{{0,6}}?{month}.{{0,6}}?\b{day.year}", rf"{month}.{{0,6}}?\b0?{day.day}\b.{{0,6}}?\b{day.year}",
             rf"{day.year}.{{0,6}}?{month}.{{0,6}}?0?{day.day}(?!\d)", rf"{day.year}\D{{1,3}}0?{day.month}\D{{1,3}}0?{day.day}(?!\d)")
    return "|".join(forms)


def _pattern(known: Iterable[Mapping], number: int) -> str:
    found = {kinds[form][width][number] for kinds in known for form in ("format", "stand-alone") for width in ("wide", "abbreviated")}
    return "(?:" + "|".join(re.escape(name) for name in sorted(found, key=len, reverse=True)) + ")"
