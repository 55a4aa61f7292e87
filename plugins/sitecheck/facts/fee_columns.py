"""Sums without a sign in a table's column that says by its head that it has prices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sitecheck.facts.amounts import Amount

_HEAD = re.compile(r"\b(?:price|fee|cost|rate|charge)s?\b|[$£€]", re.IGNORECASE)
_SUM = re.compile(r"\d{1,4}(?:\.\d\d)?")


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
