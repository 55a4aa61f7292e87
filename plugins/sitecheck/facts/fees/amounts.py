"""Sums of money that are typed in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from sitecheck.facts.number_words import IN_WORDS, number

_SIGNS = {"$": ("USD", "CAD", "AUD", "NZD"), "£": ("GBP",), "€": ("EUR",)}
SIGN_OF = {code: sign for sign, codes in _SIGNS.items() for code in codes}
_CODES = "USD|CAD|AUD|NZD|GBP|EUR|CHF"
_NUMBER = r"\d{1,3}(?:[,'’]\d{3})+(?:\.\d\d)?|\d+(?:[.,]\d\d)?"
_NAMED = r"(?:euros?|dollars?|pounds?|quid|(?:Swiss )?francs?)\b"
_AMOUNT = re.compile(
    rf"(?<![\w.])(?P<sign>(?:US|CA|C|A|AU|NZ)?\$|£|€|(?:{_CODES})(?=\s?\d))\s?(?P<number>{_NUMBER})(?![\d,.]*\d)"
    rf"|(?<![\w.,])(?P<plain>{_NUMBER})\s?(?P<after>€|£|(?:{_CODES})\b|{_NAMED})"
    rf"|\b(?P<words>(?i:{IN_WORDS})) (?P<name>{_NAMED})",
)
_LIKELY = re.compile(r"\d|euro|dollar|pound|quid|franc")
"""Without any of these no sum is named, which is sooner known of most sentences."""
_FREE = re.compile(
    r"\b(?:(?:completely |entirely )?(?:free(?: of charge)?|complimentary)(?! (?:of|from|to|for|on)\b)(?=\W*$|[,;:)]| with| at| and)"
    r"|(?<=costs )nothing(?=\W*$|,)|(?<=cost )nothing(?=\W*$|,)|on the house|no (?:charge|fee)(?= for)|(?:do not|don['’]t|never) charge(?= for)"
    r"|(?<=\ba )free(?= \w)|(?<=\bour )free(?= \w)|(?<=\bmy )free(?= \w)|(?<=\byour )free(?= \w))",
    re.IGNORECASE,
)
_NAMES = {
    "US$": ("USD",), "C$": ("CAD",), "CA$": ("CAD",), "A$": ("AUD",), "AU$": ("AUD",), "NZ$": ("NZD",),
    "euro": _SIGNS["€"], "dollar": _SIGNS["$"], "pound": _SIGNS["£"], "quid": _SIGNS["£"], "franc": ("CHF",), "Swiss franc": ("CHF",),
}
TAX = re.compile(r"\b(?:[GH]ST|VAT|MwSt|IVA|tax(?:es)?)\b", re.IGNORECASE)
"""What may be added to a fee."""


class Amount(NamedTuple):
    """`currencies` are all that its sign may stand for."""

    written: str
    value: Decimal
    currencies: tuple[str, ...]
    start: int
    end: int


def amounts(text: str) -> Iterator[Amount]:
    """Every sum in a sentence that says its currency; pounds may be weights."""
    for found in _AMOUNT.finditer(text) if _LIKELY.search(text) else ():
        sign = (found["sign"] or found["after"] or found["name"]).strip()
        currencies = _SIGNS.get(sign) or _NAMES.get(sign) or _NAMES.get(sign.removesuffix("s")) or (sign,)
        value = Decimal(number(found["words"])) if found["words"] else _value(found["number"] or found["plain"])
        yield Amount(found[0], value, currencies, *found.span())


def free(text: str) -> Iterator[Amount]:
    """Where something is said to cost nothing."""
    for found in _FREE.finditer(text):
        yield Amount(found[0], Decimal(0), (), *found.span())


def as_written(value: Decimal, amount: Amount) -> str:
    """A value in the way in which a sum is written: `£70` beside `£65`."""
    pattern = amount.written.strip() if re.search(r"\d", amount.written) else "0"
    return re.sub(r"\d[\d,.'’]*", str(value), pattern)


def _value(written: str) -> Decimal:
    plain = re.sub(r"[,'’](?=\d{3})", "", written)
    return Decimal(plain.replace(",", "."))
