"""On which floor a sentence says that the practice is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.facts.statements import Statement, Typed

if TYPE_CHECKING:
    from practice.schema import Practice

_ORDINALS = ("ground", "first", "second", "third", "fourth", "fifth", "sixth")
_CARDINALS = ("ground", "one", "two", "three", "four", "five", "six")
_FLOOR = rf"(?P<floor>(?P<ordinal>{'|'.join(_ORDINALS)}|[1-9](?:st|nd|rd|th)) floor|level (?P<level>[0-9G]|{'|'.join(_CARDINALS)}))\b"
_HERE = (
    r"(?:\b(?:we|I)(?:['’](?:re|m)| are| am| work| practi[cs]e)|\b(?:the|our|my) (?:practice|studio|clinic|office|(?:treatment |therapy )?rooms?) (?:is|are)"
    r"|\b(?:find|visit|reach) (?:us|me)|\bcome(?: up)?)(?: (?:up|down|located|based|situated))?(?: to| on| at)?(?: the)? "
)


def wrong_floors(practice: Practice, statement: Statement) -> Iterator[Typed]:
    """A floor that is said to be ours and is another one than the address has; one with no floor in it says nothing."""
    own = re.search(_FLOOR, practice.address.street, re.IGNORECASE)
    if own is None:
        return
    ours = _which(own["ordinal"], own["level"], practice)
    street = re.escape(practice.address.street.split(",")[0])
    for found in re.finditer(rf"{_HERE}{_FLOOR}|{_FLOOR.replace('?P<', '?P<ahead_')},?(?: (?:of|at|in))? {street}", statement.text, re.IGNORECASE):
        ahead = "ahead_" if found["ahead_floor"] else ""
        said = _which(found[f"{ahead}ordinal"], found[f"{ahead}level"], practice)
        if said[0] == ours[0] and said != ours:
            yield statement.part(*found.span(f"{ahead}floor"))


def _which(ordinal: str | None, level: str | None, practice: Practice) -> tuple[str, int]:
    """Floors are counted from the street; in America the first one is there, elsewhere it is one above."""
    word = (ordinal or level or "").lower()
    names = _ORDINALS if ordinal else _CARDINALS
    number = int(word[0]) if word[0].isdigit() else 0 if word == "g" else names.index(word)
    return ("floor" if ordinal else "level"), 1 if ordinal and not number and practice.address.country.upper() in ("US", "CA") else number
