"""The numbers under which people stand in a register, as sentences give them, beside those of their own files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.entries import of_class
from sitecheck.facts.statements import Statement, Typed, statements

if TYPE_CHECKING:
    from practice.schema import Credential, Person
    from sitecheck.site import Site

_SPOKEN_OF = re.compile(r"\b(?:numbers?|nos?\b\.?|regist\w+|members?(?:hip)?|licen[cs]\w+)(?!\w)|#|№", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:charity|company|VAT|GST|ABN|ACN|UID|tax|policy|insur\w+|invoice|account|phone|telephone|room)\b", re.IGNORECASE)
"""What else has a number."""
_SIGNS = re.compile(r"[A-Za-z]|\d")
_LEAST = 4
"""Digits: fewer are soon those of something else."""
_SLIPS = 2
"""Signs in which a number that was mistyped differs from the right one; two have changed their places."""


def wrong_numbers(site: Site) -> Iterator[tuple[Statement, Typed, Person, Credential]]:
    """Every number that is nearly one of somebody's and nobody's, with whose it must be."""
    held = [(person, one) for person in of_class(site.entries, "Person").values() if not person.translation_of
            for one in person.credentials if sum(map(str.isdigit, one.number)) >= _LEAST]
    known, shapes = {one.number.upper() for _person, one in held}, {_shape(one.number) for _person, one in held}
    alike = re.compile(rf"(?<![\w.,$£€+-])(?:{'|'.join(sorted(shapes, key=len, reverse=True))})(?![\w-])")
    for statement in statements(site) if shapes else ():
        if not _SPOKEN_OF.search(statement.text) or _OTHER.search(statement.text):
            continue
        for found in alike.finditer(statement.text):
            said = found[0].upper()
            person, meant = min(held, key=lambda pair: _slips(said, pair[1].number.upper()))
            if said not in known and _slips(said, meant.number.upper()) <= _SLIPS and not re.fullmatch(r"(?:19|20)\d\d", said):
                yield statement, statement.part(*found.span()), person, meant


def _shape(number: str) -> str:
    """What a number of the same making looks like: `B18642` is a letter and five digits."""
    return _SIGNS.sub(lambda sign: r"\d" if sign[0].isdigit() else "[A-Za-z]", re.escape(number))


def _slips(said: str, number: str) -> int:
    return sum(one != other for one, other in zip(said, number, strict=True)) if len(said) == len(number) else len(said)
