"""How long sentences say that a gift certificate can be used, beside what the law asks where the practice is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.facts.about_us import clause, speaks_of_others
from sitecheck.facts.number_words import IN_WORDS, number
from sitecheck.facts.statements import NOT_SPANISH, Statement, Typed, own_names, statements
from sitecheck.words.law import inside

if TYPE_CHECKING:
    from sitecheck.site import Site

LEAST = {"US-CA": 0, "IE": 60, "AU": 36, "NZ": 36}
"""For so many months a certificate that was sold has to be good; 0: it may not end at all.

California Civil Code 1749.5; Consumer Protection (Gift Vouchers) Act 2019; Australian Consumer Law, section 99B; Fair Trading (Gift Card
Expiry) Amendment Act 2024, in force since 16 March 2026. The rules of the United States as a whole and of Ontario leave out
certificates for a particular service.
"""
_NAMED = {"US-CA": "in California", "IE": "in Ireland", "AU": "in Australia", "NZ": "in New Zealand"}
_MONTHS = {"day": 1 / 30, "week": 7 / 30, "month": 1.0, "year": 12.0}
_VOUCHER = re.compile(r"\bgift (?:certificates?|vouchers?|cards?)\b|\bvouchers?\b|\bcertificates? for (?:a|one) (?:\w+ )?(?:session|treatment|visit)\b", re.IGNORECASE)
_LENGTH = rf"(?P<term>(?P<many>{IN_WORDS}|an?|\d{{1,3}})[ -](?P<unit>day|week|month|year)s?)\b(?!['’]? (?:notice|before|ago|old|longer))"
_TERM = re.compile(
    r"\b(?:(?:valid|good|redeemable|honou?red|usable)(?: \w+)?(?: for)?|validity of|lasts?(?: for)?|(?:valid|redeemed|used|redeemable|booked|taken)(?: up)? within"
    rf"|expires?(?: after| in)?|runs? out after|you have) {_LENGTH}", re.IGNORECASE,
)
_ENDS = re.compile(r"\b(?P<term>(?:has|have|carr(?:y|ies)) an? (?:end|expiry|expiration) date|expires? (?:at the end of|on)|must be used by)\b", re.IGNORECASE)
_NOT_SO = re.compile(r"\b(?:no|not|never|without|free|complimentary|raffle|prize|promotion\w*|refer\w*|loyalty|bonus|pay(?:ing)? back|refund\w*|return\w*|money back|send|post|at least|or longer)\b|n['’]t\b|\?\s*$", re.IGNORECASE)


def short_terms(site: Site) -> Iterator[tuple[Statement, Typed, str]]:
    """Every term that is shorter than the law allows where the practice is, with what the law says."""
    where = [law for place in site.practice.where for law in LEAST if inside(place, law)]
    for statement in statements(site, articles=False, language=NOT_SPANISH) if where else ():
        text = statement.text
        if not _VOUCHER.search(text) or _NOT_SO.search(text):
            continue
        for law in dict.fromkeys(where):
            found = _TERM.search(text) or (_ENDS.search(text) if LEAST[law] == 0 else None)
            if found and (LEAST[law] == 0 or _months(found) < LEAST[law]) and not speaks_of_others(_VOUCHER.sub("", clause(text, *found.span())), own_names(site)):
                yield statement, statement.part(*found.span("term")), _law(law)
                break


def _months(found: re.Match[str]) -> float:
    many = found["many"].lower()
    return (1 if many in ("a", "an") else number(many)) * _MONTHS[found["unit"].lower()]


def _law(law: str) -> str:
    if LEAST[law] == 0:
        return f"{_NAMED[law]} a gift certificate that is sold may not expire"
    return f"{_NAMED[law]} a gift voucher that is sold has to be good for at least {LEAST[law] // 12} years"
