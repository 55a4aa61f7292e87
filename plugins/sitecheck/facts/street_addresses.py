"""Street addresses that are typed in sentences, and whether they plainly mean to be the practice's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from sitecheck.facts.statements import Statement, Typed

if TYPE_CHECKING:
    from practice.schema import Practice

_SHORT = {
    "street": "st", "road": "rd", "avenue": "ave", "lane": "ln", "drive": "dr", "boulevard": "blvd", "court": "ct",
    "place": "pl", "square": "sq", "terrace": "ter", "crescent": "cres", "highway": "hwy", "close": "cl", "straße": "str", "strasse": "str",
}
_KINDS = "|".join(sorted({*_SHORT, *_SHORT.values(), "way", "row", "mews", "hill", "quay", "walk", "parade"} - {"place", "close", "str", "straße", "strasse"}))
_ANY_STREET = re.compile(rf"\b\d+[a-zA-Z]?,? (?:(?:[NSEW]\.?|North|South|East|West) )?(?:[A-Z][\w'’-]+ ){{1,3}}(?:{_KINDS})\b", re.IGNORECASE)
_HERE = re.compile(r"\b(?:we are (?:at|in|on|located)|find us|visit us|come to us|our (?:address|practice|room|rooms|studio|office) (?:is|are)|you find us)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:moved|from|until|was|were|used to|old|former\w*|next to|opposite|corner|near|behind|across)\b", re.IGNORECASE)
_NUMBER = r"\d+[a-zA-Z]?(?:[-–/]\d+[a-zA-Z]?)?"


def wrong_streets(practice: Practice, statement: Statement) -> Iterator[Typed]:
    """Our street with another house's number, or another street where we are said to be."""
    own = _own(practice.address.street)
    if own is None or not re.search(r"\d", statement.text):
        return
    number, pattern = own
    found = None
    for found in pattern.finditer(statement.text):
        written = found["before"] or found["after"]
        if written.lower() != number and not _BEFORE.search(statement.text):
            yield Typed(found[0], *found.span())
    if found is None and _HERE.search(statement.text) and not _BEFORE.search(statement.text):
        for other in _ANY_STREET.finditer(statement.text):
            yield Typed(other[0], *other.span())


def wrong_postcodes(practice: Practice, statement: Statement) -> Iterator[Typed]:
    """Our town with another postcode."""
    address = practice.address
    if not address.postcode or address.town not in statement.text:
        return
    region = rf"(?:,? {re.escape(address.region)})?" if address.region else ""
    shape = re.sub(r"[A-Za-z]", "[A-Za-z]", re.sub(r"\d", "9", address.postcode)).replace("9", r"\d").replace(" ", " ?")
    town = re.escape(address.town)
    for found in re.finditer(rf"\b{town}{region},? (?P<code>{shape})\b|\b(?P<first>{shape}) {town}\b", statement.text):
        written = found["code"] or found["first"]
        if _plain(written) != _plain(address.postcode):
            yield Typed(written, *found.span("code" if found["code"] else "first"))


@lru_cache(maxsize=8)
def _own(street: str) -> tuple[str, re.Pattern[str]] | None:
    """The house's number, and the street's name with any number before or after it."""
    first = street.split(",")[0].strip()
    found = re.fullmatch(rf"(?P<before>{_NUMBER}) (?P<name>\D+)|(?P<after_name>\D+) (?P<after>{_NUMBER})", first)
    if found is None:
        return None
    words = (found["name"] or found["after_name"]).split()
    short = _SHORT.get(words[-1].lower().rstrip("."))
    if short:
        words[-1] = f"(?:{words[-1]}|{short}\\.?)"
    name = " ".join(re.escape(word) if word.isalnum() else word for word in words)
    if found["before"]:
        pattern = rf"\b(?P<before>{_NUMBER}),? {name}\b(?P<after>)"
    else:
        pattern = rf"(?P<before>)\b{name} (?P<after>{_NUMBER})\b"
    return (found["before"] or found["after"]).lower(), re.compile(pattern, re.IGNORECASE)


def _plain(text: str) -> str:
    return text.replace(" ", "").upper()
