"""Prices in the columns of a table: whose they are by the head, and sums without a sign."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from sitecheck.facts.fees.amounts import TAX, Amount
from sitecheck.facts.fees.groups import named_some
from sitecheck.facts.lengths import LENGTH, minutes_in
from sitecheck.facts.offers import Offer

_HEAD = re.compile(r"\b(?:price|fee|cost|rate|charge)s?\b|[$£€]", re.IGNORECASE)
_MINUTES = re.compile(r"\bmin(?:ute)?s?\b", re.IGNORECASE)
_SUM = re.compile(r"\d{1,4}(?:\.\d\d)?")
_NO_ROW = re.compile(r"\b(?:cancel\w*|notice|incomes?|salary|earn\w*|deposits?|insur\w*|(?:health|cash|care) (?:plans?|funds?)|funds?)\b", re.IGNORECASE)
"""Of the first column's head: no row has the fee of a session."""
_NO_FEES = re.compile(rf"{_NO_ROW.pattern}|\b(?:gap|rebates?|pays|savings?|discount\w*|packages?|blocks?|courses?)\b|\b\d+ (?:sessions|treatments|visits)\b", re.IGNORECASE)


def priced(head: str) -> tuple[bool, ...]:
    """Of a table's head, which columns have prices; of any other line, none."""
    return tuple(bool(_HEAD.search(cell)) for cell in head.split("|")) if head.lstrip().startswith("|") and not re.search(r"\d", head) else ()


def sums_below(row: str, columns: tuple[bool, ...], currency: str) -> Iterator[Amount]:
    """The bare numbers in these columns of a row."""
    cells, start = row.split("|"), 0
    for cell, price in zip(cells, columns, strict=False) if len(cells) == len(columns) else ():
        if price and _SUM.fullmatch(cell.strip()):
            at = start + cell.find(cell.strip())
            yield Amount(cell.strip(), Decimal(cell.strip()), (currency,), at, at + len(cell.strip()))
        start += len(cell) + 1


def minutes_below(row: str, head: str) -> int:
    """The bare number of minutes that a row has under such a head; 0 where there is none."""
    pairs = zip(head.strip().split("|"), row.strip().split("|"), strict=False)
    return next((int(cell) for name, cell in pairs if _MINUTES.search(name) and cell.strip().isdecimal()), 0)


def of_column(row: str, head: str, amount: Amount, offered: Sequence[Offer]) -> Sequence[Offer]:
    """The sessions that last as long as the head of a sum's column says, and that are called as the row is."""
    cells, heads = row.split("|"), head.strip().split("|")
    length = LENGTH.fullmatch(heads[row[: amount.start].count("|")].strip(" *")) if head not in ("", row) and len(cells) == len(heads) else None
    words = set(re.findall(r"[a-z]{4,}", cells[1].lower())) if length else set()
    return [one for one in offered if length and one.minutes == minutes_in(length) and words & set(re.findall(r"[a-z]{4,}", one.title.lower()))]


def is_apart(row: str, head: str, amount: Amount, known: Collection[Decimal], sums: Sequence[Amount], offered: Sequence[Offer]) -> bool:
    """Whether a column's head says that its sums are for some people, or none of a session; or that they are another one with the tax.

    `head`: "" outside a table, and the row itself where that is the head. `known`: all fees; beside one of them, the same with or without the tax is right.
    """
    cells, heads = row.split("|"), head.strip().split("|")
    if head in ("", row) or len(cells) != len(heads):
        return False
    at = row[: amount.start].count("|")
    first = next((cell for cell in heads if cell.strip()), "")
    taxed = TAX.search(heads[at]) and (amount != sums[0] or any(other.value in known for other in sums[1:]))
    return bool(_NO_FEES.search(heads[at]) or _NO_ROW.search(first) or named_some(heads[at], offered) or taxed)
