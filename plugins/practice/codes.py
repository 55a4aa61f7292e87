"""Codes that stand for laws, languages, countries, currencies and time zones."""

from __future__ import annotations

import re
import zoneinfo
from typing import Annotated, Any

from pydantic import BeforeValidator

from practice import dates, scalars
from practice.scalars import as_text, words_of

WHERE = (
    "UK", "IE", "US", "US-CA", "AU", "AU-NSW", "AU-QLD", "AU-VIC", "CA", "CA-ON", "CA-BC", "NZ", "DE", "CH", "AT",
    "EU", "ELSEWHERE",
)
"""Where the laws apply that a practice may name under `where`. In EU (its other countries) and ELSEWHERE what holds everywhere is looked for."""


def _laws(value: Any) -> tuple[str, ...]:
    places = words_of(value)
    for place in places:
        if place not in WHERE:
            raise ValueError(f'"{place}" is not known; choose from {", ".join(WHERE)}')
    return places


def _language(value: Any) -> str:
    text = as_text(value)
    if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", text) and _names_a_language(text.split("-")[0].lower()):
        return text
    raise ValueError(f'"{text}" is not the code of a language, like en, es or pt-BR')


def _names_a_language(code: str) -> bool:
    if code == "en":
        return True
    from babel import Locale  # only sites that speak more than English pay for its start

    return code in Locale("en").languages


def _languages(value: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_language, words_of(value))))


def _country(value: Any) -> str:
    text = as_text(value).upper()
    if not re.fullmatch("[A-Z]{2}", text):
        raise ValueError(f'"{as_text(value)}" is not the code of a country, two letters like US or GB')
    return text


def _currency(value: Any) -> str:
    text = as_text(value).upper()
    if text in ("USD", "GBP", "EUR", "CAD", "AUD", "NZD", "CHF"):
        return text
    from babel import Locale  # not before: practices in these countries need none of it

    if text not in Locale("en").currencies:
        raise ValueError(f'"{as_text(value)}" is not the code of a currency, three letters like USD or EUR')
    return text


def _zone(value: Any) -> str:
    text = as_text(value)
    try:
        zoneinfo.ZoneInfo(text)
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):
        raise ValueError(f'"{text}" is not a time zone, like America/Los_Angeles') from None
    return text


Laws = Annotated[tuple[str, ...], BeforeValidator(_laws)]
Language = Annotated[str, BeforeValidator(_language)]
Languages = Annotated[tuple[str, ...], BeforeValidator(_languages)]
Country = Annotated[str, BeforeValidator(_country)]
Currency = Annotated[str, BeforeValidator(_currency)]
Zone = Annotated[str, BeforeValidator(_zone)]

STAND_INS = scalars.STAND_INS | dates.STAND_INS | {_laws: [], _country: "US", _currency: "USD", _zone: "UTC"}
"""What stands where any value is missing or not understood: those of `scalars` and `dates`, and these."""
