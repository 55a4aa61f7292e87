"""Sums of money that are typed in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from sitecheck.facts.statements import Statement

_SIGNS = {"$": ("USD", "CAD", "AUD", "NZD"), "£": ("GBP",), "€": ("EUR",)}
_CODES = "USD|CAD|AUD|NZD|GBP|EUR|CHF"
_NUMBER = r"\d{1,3}(?:[,'’]\d{3})+(?:\.\d\d)?|\d+(?:[.,]\d\d)?"
_AMOUNT = re.compile(
    rf"(?<![\w.])(?P<sign>(?:US|CA|C|A|AU|NZ)?\$|£|€|(?:{_CODES})(?=\s?\d))\s?(?P<number>{_NUMBER})(?![\d,.]*\d)"
    rf"|(?<![\w.,])(?P<plain>{_NUMBER})\s?(?P<after>€|£|(?:{_CODES})\b|euros?\b|dollars?\b|(?:Swiss )?francs?\b)",
)
_NAMES = {
    "US$": ("USD",), "C$": ("CAD",), "CA$": ("CAD",), "A$": ("AUD",), "AU$": ("AUD",), "NZ$": ("NZD",),
    "euro": _SIGNS["€"], "dollar": _SIGNS["$"], "franc": ("CHF",), "Swiss franc": ("CHF",),
}


class Amount(NamedTuple):
    """`currencies` are all that its sign may stand for."""

    written: str
    value: Decimal
    currencies: tuple[str, ...]
    start: int
    end: int


def amounts(statement: Statement) -> Iterator[Amount]:
    """Every sum in a sentence that says its currency. "Pounds" may be weights, so it is no currency here."""
    for found in _AMOUNT.finditer(statement.text):
        sign = (found["sign"] or found["after"]).strip()
        currencies = _SIGNS.get(sign) or _NAMES.get(sign) or _NAMES.get(sign.removesuffix("s")) or (sign,)
        yield Amount(found[0], _value(found["number"] or found["plain"]), currencies, *found.span())


def _value(written: str) -> Decimal:
    plain = re.sub(r"[,'’](?=\d{3})", "", written)
    return Decimal(plain.replace(",", "."))
