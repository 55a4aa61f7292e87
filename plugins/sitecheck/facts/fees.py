"""Fees and lengths of sessions that are typed in sentences, and what the services say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from sitecheck.facts.about_us import clause, speaks_of_others
from sitecheck.facts.amounts import Amount, amounts, free
from sitecheck.facts.said_fees import Length, Offer, about_sessions, length_of, lengths, named, without_names
from sitecheck.facts.statements import Statement, own_names

if TYPE_CHECKING:
    from sitecheck.site import Site

_SESSION = re.compile(r"\b(?:sessions?|appointments?|visits?|consultations?|treatments?|hours?|minutes|min)\b", re.IGNORECASE)
_PAYING = re.compile(
    r"['’]s\b|\b(?:costs?|fees?|pay|paid|price[sd]?|charges?|rates?|is|are|starts?|begins?|come(?:s)? to|for)\b|[:|–—,(]|"
    r"^\W*[$£€\d]",
    re.IGNORECASE,
)
_EVERY = re.compile(
    r"\b(?:all|every|each|any)\b(?: of)?(?: our| my| the)?(?: \w+)? (?:sessions?|appointments?|visits?|treatments?)\b",
    re.IGNORECASE,
)
_LEAST = re.compile(r"\b(?:from|start(?:s|ing)? (?:at|from)|begin(?:s|ning)? (?:at|from|with))\s*$", re.IGNORECASE)
# Sums that are something else than the fee of a session, or the fee of another time.
_OTHERWISE = re.compile(
    r"\b(?:deposits?|cancel\w*|half|quarter|packages?|bundles?|tips?|donat\w+|deductibles?|reimburs\w+|refund\w*|late|"
    r"no-shows?|miss(?:ed|ing)?|"
    r"fares?|fines?|difference|off|discounts?|sav(?:e|es|ed|ing)|courses?|month(?:ly)?|year(?:ly)?|average|usually|typical\w*|"
    r"cap|extra|additional|up to|"
    r"(?:rather|cheaper|dearer) than|more|less|instead of|in \d{4}|ago|travel|workshops?|class(?:es)?|books?|was|were|used to|"
    r"until|since|would|(?:can|could|may|might) (?:\w+ )?cost|in all|altogether|cost (?:me|us|him|her|them)|train(?:ed|ing)|about|around|roughly|total|"
    r"(?:two|three|four|five|six|eight|ten|twelve|\d+) (?:[\w-]+ ){0,2}(?:sessions|appointments|visits|treatments|follow-ups)|"
    r"a minute|per minute|each way)\b",
    re.IGNORECASE,
)
_EVERY_LASTS = re.compile(
    r"\b(?:all|every|each)\b(?: of)?(?: our| my)?(?: \w+)? (?:sessions?|appointments?|visits?|treatments?) (?:lasts?|takes?|is|"
    r"are)\b",
    re.IGNORECASE,
)
_ITSELF_LASTS = re.compile(
    r"\b(?:the|this|each|every|a|our) (?:session|appointment|visit|treatment) (?:lasts|takes|is)\b",
    re.IGNORECASE,
)


def wrong_fees(site: Site) -> Iterator[tuple[Statement, Amount, str]]:
    """Every sum that is given as a session's fee and is not, with what is wrong about it."""
    asked: Offer | None = None
    for statement, offered, own in about_sessions(site):
        text = statement.text
        answered, asked = asked, _asked(text, offered)
        for amount in (*amounts(statement), *free(statement)):
            offer = named(text, amount.start, amount.end, offered) or answered
            if not _is_ours(site, amount) or not _is_fee(text, amount, offered, own_names(site), bool(offer)):
                continue
            offer = offer or (own if not _EVERY.search(text) else None)
            if wrong := _wrong_for(offer, amount) if offer else _wrong(text, amount, offered):
                yield statement, amount, wrong


def wrong_lengths(site: Site) -> Iterator[tuple[Statement, Length, Offer]]:
    """Every length that a session is said to have and has not, with the session."""
    for statement, offered, own in about_sessions(site):
        text = statement.text
        for length in lengths(text):
            others = (one for one in offered if one.minutes != length.minutes and one.fees != {0})
            offer = next(others, None) if _EVERY_LASTS.search(text) else named(text, length.start, length.end, offered)
            offer = offer or (own if _ITSELF_LASTS.search(text) else None)
            around = without_names(clause(text, length.start, length.end), offered)
            if offer and length.minutes != offer.minutes and not speaks_of_others(around, own_names(site)):
                yield statement, length, offer


def _asked(text: str, offered: tuple[Offer, ...]) -> Offer | None:
    """The service that a question is about, for the sentence that answers it."""
    return next((offer for offer in offered if offer.name.search(text)), None) if text.rstrip().endswith("?") else None


def _is_ours(site: Site, amount: Amount) -> bool:
    return not amount.currencies or site.practice.currency.upper() in amount.currencies


def _is_fee(text: str, amount: Amount, offered: tuple[Offer, ...], own: tuple[str, ...], is_named: bool) -> bool:
    around = clause(text, amount.start, amount.end)
    about = is_named or _SESSION.search(text) or not amount.currencies
    otherwise = _OTHERWISE.search(text[: amount.start]) or _OTHERWISE.search(around)
    return bool(about and _PAYING.search(text) and not otherwise and not speaks_of_others(without_names(around, offered), own))


def _wrong_for(offer: Offer, amount: Amount) -> str:
    """What the service that is named says otherwise."""
    fees, whose = offer.fees, f'is not the fee of "{offer.title}"'
    return "" if amount.value in fees else f"{whose} ({_listed(fees, amount)})"


def _wrong(text: str, amount: Amount, offered: tuple[Offer, ...]) -> str:
    """What all services say otherwise, or those that last as long as is said; of what it is said that it is free, is not clear."""
    if not amount.currencies:
        return ""
    fees = frozenset(fee for offer in offered for fee in offer.fees)
    if _LEAST.search(text[: amount.start]) and fees - {0}:
        least = min(fees - {0})
        return "" if amount.value == least else f"is not your lowest fee ({_listed(frozenset({least}), amount)})"
    if long := length_of(text, amount.start, amount.end):
        as_long = frozenset(fee for offer in offered if offer.minutes == long for fee in offer.fees)
        return "" if amount.value in as_long else f"is the fee of no session of {long} minutes ({_listed(as_long or fees, amount)})"
    if amount.value not in fees:
        return f"is the fee of no session ({_listed(fees, amount)})"
    return f"is not the fee of every session ({_listed(fees, amount)})" if _EVERY.search(text) and len(fees - {0}) > 1 else ""


def _listed(fees: frozenset[Decimal], amount: Amount) -> str:
    """The fees in the way in which the one in the text is written."""
    pattern = amount.written.strip() if re.search(r"\d", amount.written) else "0"
    written = [re.sub(r"\d[\d,.'’]*", str(fee), pattern) for fee in sorted(fees) if fee]
    return "your fees: " + ", ".join(written) if len(written) > 1 else ", ".join(written) or "it is free"
