"""How sentences name a place: by its name, its town or its street."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from sitecheck.days import WEEKDAY_BEGUN
from sitecheck.facts.places.street_addresses import street_name

if TYPE_CHECKING:
    from practice.schema import FurtherPlace

_HOUSE = r"(?:rooms?|practice|clinic|studio|office)"
ROOM = r"(?:treatment )?(?:rooms?|practice|clinic|studio|office|place|location|branch|hours|opening hours|days|number|address|appointments?|sessions?|mornings?|afternoons?|evenings?)"
_THERE = r"(?:(?:[Ii]n|[Aa]t|[Oo]n|[Oo]ur|[Mm]y|[Ff]or)(?: the)?|[Cc]ome to)"
_AFTER = r"(?! (?:(?:[Tt]rain |[Rr]ailway |[Bb]us )?(?:station|stop|library|church|hospital|school|festival|market|fair|museum|park)\b|[A-Z][a-z]+\b(?<!day)(?<!days)))"
"""Behind a town, what makes it a part of another name: "in Larkmere Hall"."""
_BE = r"(?:am|are|is|be|['’](?:m|re)|(?:find|see|meet) (?:us|me))"


class Names(NamedTuple):
    """`mention`: where a sentence names the place; `aside`: where it does so between words that belong together, or as a `label`; `itself`: where the house does something, which may be another's."""

    mention: re.Pattern[str]
    aside: re.Pattern[str]
    itself: re.Pattern[str]


def names_of(place: FurtherPlace, named: bool, by_town: bool) -> Names:
    """`named`: it has a name of its own, `by_town`: not all of the practice's places are in its town."""
    town, house = re.escape(place.address.town), re.sub(r"^the\\? ", "", re.sub("['’]", "['’]", re.escape(place.name)), flags=re.IGNORECASE)
    street = street_name(place.address.street)
    by_name = named and not (by_town and place.name == place.address.town)
    forms = [rf"\b{house}\b"] if by_name else []
    forms += _forms(town, _AFTER) if by_town else []
    forms += [rf"\d+\w?,? {street}\b", *_forms(street, "")] if street else []
    names = [house] * by_name + [town] * by_town + ([rf"(?:\d+\w?,? )?{street}"] if street else [])
    asides = _asides(rf"(?:[Tt]he |[Oo]ur )?(?:{'|'.join(names)})\b(?: {_HOUSE}\b)?") if names else []
    return Names(_any(forms), _any(asides), _any([rf"^\W*(?:[Tt]he )?{house}(?:['’]s| (?:is|has|opens?|closes?)) "] if by_name else []))


def _forms(name: str, after: str) -> Iterator[str]:
    """In front of it or behind it stands that something is there; towns and streets are named for much else."""
    yield rf"\b{_THERE} {name}\b{after}"
    yield rf"\b{name}(?:['’]s)? {ROOM}\b"
    yield rf"^[\W_]*{name}(?= (?:is|opens?|closes?)\b|[\W_]*(?:[:|–—(]|$))"
    yield rf"\b{name}(?= \({WEEKDAY_BEGUN})"
    yield rf"[(:–—|]\s*{name}(?=\s*(?:[),;.|–—]|$))"


def _asides(name: str) -> Iterator[str]:
    yield rf"(?<=\w) (?:in|at|to) {name}{_AFTER}"
    yield rf" \({name}\)|(?<=[:–—]) {name},|,\s*(?:in |at )?{name}(?=\s*[;.)]|\s*$)"
    yield rf"(?P<label>(?:[Ii]n |[Aa]t )?{name}[*_]*(?:\s*[:–—]|,(?= (?:open|closed|{WEEKDAY_BEGUN})))[*_]*)"


def is_there(before: str) -> bool:
    """Whether somebody is said to be or be found at what follows."""
    return re.search(rf"\b{_BE}(?: (?:also|only|always|usually))?$", before) is not None


def _any(forms: list[str] | Iterator[str]) -> re.Pattern[str]:
    return re.compile("|".join(forms) or r"(?!)")
