"""Phone numbers in a text that are neither the practice's nor those of the help lines it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import phonenumbers

if TYPE_CHECKING:
    from practice.schema import Practice

_REGIONS = {"UK": "GB", "USA": "US", "ENGLAND": "GB", "SCOTLAND": "GB", "WALES": "GB"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

_HOURS = re.compile(r"(?:[01]?\d|2[0-4])(?:[:.]?[0-5]\d)?\s?–\s?(?:[01]?\d|2[0-4])(?:[:.]?[0-5]\d)?")
_FEWEST = 6
"""Figures that a number to be dialled has at least; shorter ones are those of help lines."""
_FIGURES = re.compile(r"(?<![\w./-])\+?\(?\d(?:[\s().‑-]{0,2}\d){6,15}(?![\w/-])")


class Other(NamedTuple):
    """`is_slip`: but for one figure, or two that changed places, it would be the practice's."""

    written: str
    start: int
    end: int
    is_slip: bool


class Known(NamedTuple):
    """The practice's own number, those of its help lines, and the region in which they are dialled without a country."""

    region: str
    own: phonenumbers.PhoneNumber | None
    lines: tuple[phonenumbers.PhoneNumber, ...]


def other_numbers(practice: Practice, text: str) -> Iterator[Other]:
    """Every other number in a text, whichever way it is written."""
    known = _known(practice)
    if known.own is None:
        return
    told = tuple(_wrong_length(known.own, text))
    yield from told
    for found in phonenumbers.PhoneNumberMatcher(text, known.region, leniency=phonenumbers.Leniency.POSSIBLE):
        if any(one.start < found.end and found.start < one.end for one in told):
            continue
        if re.search(r"[#\w]$", text[: found.start]) or re.match(r"\w", text[found.end:]):
            continue  # the number of a ticket, or part of a code
        if _HOURS.fullmatch(found.raw_string) or len(re.sub(r"\D", "", found.raw_string)) < _FEWEST:
            continue
        if not _DATE.search(found.raw_string) and not any(_same(found.number, one) for one in (known.own, *known.lines)):
            slip = _slip(str(known.own.national_number), str(found.number.national_number))
            yield Other(found.raw_string, found.start, found.end, slip)


def is_number_of(practice: Practice, written: str) -> bool:
    """Whether it is the practice's own number, whichever way it is written."""
    known = _known(practice)
    found = known.own and _parsed(written, known.region)
    return bool(found and _same(found, known.own))


def region_of(country: str) -> str:
    """What the tables of telephone numbers call a country; `ZZ` for one that they do not know."""
    country = country.upper()
    return _REGIONS.get(country, country if len(country) == 2 else "ZZ")


@lru_cache(maxsize=8)
def _known(practice: Practice) -> Known:
    region = region_of(practice.address.country)
    own = _parsed(practice.phone, region)
    if own is not None and region == "ZZ":
        region = phonenumbers.region_code_for_number(own) or "ZZ"
    lines = (_parsed(line.phone, region) for line in (*practice.emergency, *practice.crisis))
    return Known(region, own, tuple(line for line in lines if line is not None))


def _parsed(written: str, region: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        return None


def _same(one: phonenumbers.PhoneNumber, other: phonenumbers.PhoneNumber) -> bool:
    return phonenumbers.is_number_match(one, other) >= phonenumbers.MatchType.SHORT_NSN_MATCH


def _wrong_length(own: phonenumbers.PhoneNumber, text: str) -> Iterator[Other]:
    """Our number with a figure too few or too many, which is no number at all."""
    national = str(own.national_number)
    forms = (national, f"0{national}", f"{own.country_code}{national}", f"00{own.country_code}{national}", f"{own.country_code}0{national}")
    for found in _FIGURES.finditer(text):
        figures = re.sub(r"\D", "", found[0])
        if len(figures) > 6 and figures not in forms and any(_is_one_more(figures, form) or _is_one_more(form, figures) for form in forms):
            yield Other(found[0], *found.span(), True)


def _is_one_more(longer: str, shorter: str) -> bool:
    return len(longer) == len(shorter) + 1 and any(longer[:at] + longer[at + 1:] == shorter for at in range(len(longer)))


def _slip(own: str, written: str) -> bool:
    if len(own) != len(written) or len(own) < 7:
        return False
    wrong = [at for at, (one, other) in enumerate(zip(own, written, strict=True)) if one != other]
    if len(wrong) == 2:
        first, second = wrong
        return second == first + 1 and own[first] == written[second] and own[second] == written[first]
    return len(wrong) == 1
