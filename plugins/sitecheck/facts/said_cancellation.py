"""What sentences say of appointments that are cancelled, beside `cancellation` of `practice.yaml`: how long before, and what is paid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.facts.about_us import speaks_of_others
from sitecheck.facts.number_words import IN_WORDS, number
from sitecheck.facts.statements import Statement, Typed, own_names, statements

if TYPE_CHECKING:
    from sitecheck.site import Site

_HOURS = {"hour": 1, "day": 24, "week": 168}
_SPAN = rf"(?P<many>\ban?|\d{{1,3}}|\b{IN_WORDS})[ ‑-](?:full |working |business )?(?P<unit>hour|day|week)s?\b['’]?s?"
_NOTICE = re.compile(
    rf"{_SPAN}(?: (?:or more|at least))?(?: of)? (?:notice|ahead|beforehand|in advance|before)\b|\bnotice of (?:at least )?{_SPAN.replace('many', 'length').replace('unit', 'of')}",
    re.IGNORECASE,
)
_CANCELS = re.compile(
    r"\b(?:cancel\w*|resched\w*|(?:cannot|can['’]t|can not|unable to) (?:come|make|keep|attend)|miss (?:an|your) (?:appointment|session)|no-shows?|notice if)\b", re.IGNORECASE,
)
_SHARE = re.compile(
    r"\b(?P<half>half|50 ?(?:%|per ?cent) of) (?:of )?(?:the|your|our|my|that) (?:(?:usual|normal|session) )?(?:fee|price|cost|rate)\b"
    r"|\b(?P<full>(?:the|your|our) (?:full|whole) (?:fee|price|cost|rate)|(?:charged|due|payable) in full)\b", re.IGNORECASE,
)
_NOT_THIS = re.compile(r"\b(?:was|were|used to|until \d{4}|workshops?|courses?|class(?:es)?|groups?|new clients?)\b", re.IGNORECASE)


def wrong_terms(site: Site) -> Iterator[tuple[Statement, Typed]]:
    """Every length of notice, and share of the fee, that `cancellation` does not know though it has another."""
    terms = site.practice.cancellation or ""
    notice, shares = {_length(found) for found in _NOTICE.finditer(terms)}, {_share(found) for found in _SHARE.finditer(terms)}
    asked = False
    for statement in statements(site, articles=False) if notice or shares else ():
        text = statement.text
        about, asked = asked or bool(_CANCELS.search(text)), text.rstrip().endswith("?") and bool(_CANCELS.search(text))
        if not about or _NOT_THIS.search(text):
            continue
        for found, known, said in (*((found, notice, _length(found)) for found in _NOTICE.finditer(text)), *((found, shares, _share(found)) for found in _SHARE.finditer(text))):
            if known and said not in known and not speaks_of_others(text, own_names(site)):
                yield statement, Typed(found[0], *found.span())


def _length(found: re.Match[str]) -> int:
    """In hours."""
    many, unit = (found["many"] or found["length"]).lower(), (found["unit"] or found["of"]).lower()
    return (1 if many in ("a", "an") else number(many)) * _HOURS[unit]


def _share(found: re.Match[str]) -> str:
    return "half" if found["half"] else "full"
