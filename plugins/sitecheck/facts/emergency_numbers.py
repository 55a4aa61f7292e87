"""Three figures that are dialled in danger, and in which countries somebody answers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitecheck.facts.statements import Typed

CRISIS = "988"
"""Of the United States and Canada, in a crisis of the mind."""
KNOWN = frozenset({"911", "999", "000", "111", CRISIS})
"""Those that people write out of habit. 112 is left alone: mobile telephones connect it nearly everywhere."""

_CALLED = re.compile(
    r"\b(?:call|dial|ring|phone|telephone|text)(?: or (?:call|dial|ring|phone|telephone|text))?(?: (?:on|to))? \**(?P<number>\d{3})\b(?![-.]?\d)"
    r"(?=[^\w\s]|\s*$|\s+(?:\W|(?:and|or|now|at|if|in|for|from|to|as|when|first|before|immediately|straight|right|without|instead|on|so|but|free)\b))"
    r"|\btel:(?P<link>\d{3})\b(?![-\s.]?\d)",
    re.IGNORECASE,
)
# In the United States; from abroad; if you are in Ireland. `In an emergency` names no country.
_ELSEWHERE = re.compile(r"\b(?:[Ii]n|[Ff]rom|[Oo]utside|[Vv]isiting)(?: the)? (?-i:[A-Z])|\b(?:abroad|elsewhere|overseas|other countr\w+|travell?ing)\b")


def told_to_call(sentence: str) -> Iterator[Typed]:
    """Numbers that a sentence asks to call, unless it speaks of another country."""
    if _ELSEWHERE.search(sentence):
        return
    for found in _CALLED.finditer(sentence):
        group = "number" if found["number"] else "link"
        yield Typed(found[group], *found.span(group))


def is_foreign(number: str, country: str) -> bool:
    """Whether this is another country's number and reaches nobody in this one."""
    if number not in KNOWN:
        return False
    # Its tables take a while to load, which a site without such numbers need not wait for.
    import phonenumbers

    from sitecheck.facts.phone_numbers import region_of

    region = region_of(country)
    if region not in phonenumbers.SUPPORTED_SHORT_REGIONS or phonenumbers.is_emergency_number(number, region):
        return False
    typed = phonenumbers.PhoneNumber(country_code=phonenumbers.country_code_for_region(region), national_number=int(number))
    return not phonenumbers.is_valid_short_number_for_region(typed, region)
