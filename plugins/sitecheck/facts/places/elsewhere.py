"""Which sentences speak of another place where somebody of the practice works on some days: its hours and fees are its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from sitecheck.days import MONTH, WEEKDAY_NAMES
from sitecheck.facts.offers import SESSION
from sitecheck.facts.places.street_addresses import is_elsewhere
from sitecheck.facts.statements import Statement, statements

if TYPE_CHECKING:
    from practice.schema import Practice
    from sitecheck.site import Site

_SECOND = re.compile(
    r"\b(?:my|our|an?) (?:other|second|third|satellite|sister) (?:\w+ )?(?:rooms?|practice|clinic|studio|place|location|branch|office)\b(?! (?:door|chair|table|entrance))",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"\b[Aa]t (?:the )?(?P<name>(?:[A-Z][\w’'&-]+ ){1,4}?(?:Clinic|Cent(?:re|er)|Rooms?|Hall|Studios?|Loft|Practice|Surgery|Hospital|Health|Wellness|Spa|Gym|Barn|Mill|Hub|"
    r"Therap(?:y|ies)|Osteopath\w*|Physio\w*|Chiropract\w*|Medical|College|Hotel|Retreat|Yoga|Pilates))\b"
)
_NO_TOWN = "|".join((MONTH, *WEEKDAY_NAMES, "English|Spanish|French|German|Irish|Welsh|Italian|Portuguese|Polish|Dutch|Mandarin|Cantonese|Arabic|Spring|Summer|Autumn|Winter|[A-Z]{2,}"))
_TOWN = re.compile(rf"\b[Ii]n (?!(?:{_NO_TOWN})\b)(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
_ON_SOME_DAYS = re.compile(
    r"\b(?:on (?:[\w-]+ ){0,3}\w+days?|(?:once|twice|(?:one|two|a|three) (?:days?|afternoons?|mornings?)) (?:a|per|each|every|in the) (?:week|month|fortnight)|"
    r"every (?:other|second)|(?:first|second|third|fourth|last) \w+day|when I(?:['’]m| am| work)|sometimes|also (?:works?|sees?|practi[cs]es?|treats?|holds?|rents?|runs?|offers?|am|are|have|gives?|find))\b",
    re.IGNORECASE,
)
_THERE = re.compile(rf"\b{SESSION}(?: \w+)? there\b(?! (?:is|are|will|was)\b)|^\W*there,|\b(?:I|we) (?:charge|ask)(?: for)?(?: [$£€]\s?[\d.,]+)? there\b", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:I|we) (?:charge|ask)\b", re.IGNORECASE)
_AT_HOUSE = re.compile(rf"\b(?i:{SESSION}) {_HOUSE.pattern}")


@lru_cache(maxsize=2)
def other_towns(site: Site) -> re.Pattern[str] | None:
    """The towns in which somebody is said to work on some days, at the beginning of a line or in brackets; None where there are none."""
    said = [statement.text for statement in statements(site, articles=False) if names_another(site.practice, statement.text)]
    towns = {found["name"] for text in said for found in _TOWN.finditer(text) if not _is_ours(site.practice, found["name"])}
    return re.compile(rf"[\s#*_+>-]*(?:in )?\(?(?:{'|'.join(map(re.escape, sorted(towns)))})\b", re.IGNORECASE) if towns else None


def elsewhere(site: Site, typed: Iterable[Statement]) -> Iterator[bool]:
    """Whether each is said of another place: with its address, its town or its name, or later in the paragraph, or in the section that begins with these."""
    practice, towns = site.practice, other_towns(site)
    before, section, carried = None, False, False
    for statement in typed:
        text, heading = statement.text, statement.text.lstrip().startswith("#")
        if heading or before is None or statement.source is not before.source:
            section, carried = False, False
        elif statement.start - before.start - len(before.text) > 1 or re.match(r"\s*(?:[-*+|]\s|\d+[.)]\s)", text):
            carried = False  # another paragraph, or an item of a list
        before, address = statement, is_elsewhere(practice, text)
        labelled = towns is not None and towns.match(text) is not None
        section = section or (address and re.match(r"[\s*_]*\d", text) is not None) or (heading and labelled)
        carried = not is_here(practice, text) and (carried or names_another(practice, text))
        yield address or section or carried or labelled


def is_sold_elsewhere(site: Site, text: str, around: str, end: int) -> bool:
    """Whether the part of a sentence `around` a sum that ends at `end` has the price at another place: "sessions there", "here …, in Ashby …", "$90 (Ashby)"."""
    practice, towns = site.practice, other_towns(site)
    if towns and towns.match(text, end):
        return True
    house = _AT_HOUSE.search(around)
    return bool(_THERE.search(around) or (house and not _is_ours(practice, house["name"])) or ((is_here(practice, text) or _ASKED.search(around)) and other_town(practice, around)))


def names_another(practice: Practice, text: str) -> bool:
    """Whether it says that somebody works at another place on some days."""
    if _SECOND.search(text):
        return not practice.places or other_town(practice, text)  # else it is one that practice.yaml knows
    if not _ON_SOME_DAYS.search(text):
        return False
    house = _HOUSE.search(text)
    return (house is not None and not _is_ours(practice, house["name"])) or other_town(practice, text)


def is_here(practice: Practice, text: str) -> bool:
    """Whether it says "here", or names a town of the practice."""
    towns = [re.escape(place.address.town) for place in (practice, *practice.places) if place.address.town]
    return bool(re.search(rf"\b(?:here|{'|'.join(towns)})\b", text, re.IGNORECASE)) if towns else False


def other_town(practice: Practice, text: str) -> bool:
    """Whether it says that something is in a town in which the practice is not."""
    return any(not _is_ours(practice, found["name"]) for found in _TOWN.finditer(text))


def _is_ours(practice: Practice, name: str) -> bool:
    """Whether a word of a place's name is one of the practice's name or address: "West London" of one in London."""
    places = " ".join(f"{one.name} {one.address.street} {one.address.town} {one.address.region}" for one in (practice, *practice.places))
    own = set(re.findall(r"[\w’'-]{3,}", places.lower())) - {"street", "road", "house", "the"}
    return any(word in own for word in re.findall(r"[\w’'-]+", name.lower()))
