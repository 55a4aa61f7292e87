"""What stands above a line with a price or a length: the name of a session, a day from which on the prices hold, or another place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sitecheck.facts.fees.groups import SOME, named_some
from sitecheck.facts.offers import Offer, about_sessions, named_in, of_the_rest
from sitecheck.facts.places.elsewhere import elsewhere
from sitecheck.facts.said_dates import is_to_come
from sitecheck.facts.statements import Statement, with_before

if TYPE_CHECKING:
    from sitecheck.site import Site

_HEADING = re.compile(r"\s*(#{1,6})\s")
_ITEM = re.compile(r"\s*(?:(?:[-*+:]|\d+[.)])\s|\|)")
_SUM = re.compile(r"[$£€]\s?\d|\d\s?[€£]")
_ASIDE = re.compile(r"\([^()]*\)")
_LONGEST = 60
_OTHER_SUMS = re.compile(r"\b(?:cancel\w*|missed|no[- ]shows?|late|notice|deposits?|donations?|rebates?|insurance|extras?|travel|parking)\b", re.IGNORECASE)
"""What a heading is about whose sums are no fees of sessions."""
_JOINED = re.compile(r",|&|\band\b", re.IGNORECASE)
"""A heading that names them beside another thing may have both: "Fees and cancellations"."""
_BESIDE = re.compile(
    r"[$£€]?\s?\d[\d.,]*|\b(?:an?|and|half|hours?|hrs?|h|minutes?|mins?|USD|CAD|AUD|NZD|GBP|EUR|US|fees?|prices?|costs?|rates?|charge|investment|per|each|the|for|from|"
    r"only|just|is|it|session|appointment|treatment|visit|consultation|duration|length|plus|incl\w*|GST|HST|VAT|tax|book(?: (?:now|online|here))?|"
    r"adults?|full|standard|normal|regular|waged|every(?:one|body) else|all others)\b",
    re.IGNORECASE,
)


_FOR_SOME = re.compile(rf"[\s(/|,;–—-]*(?:(?:{SOME})[\s:–—-]*[$£€]\s?\d[\d.,]*|[$£€]\s?\d[\d.,]*(?: (?:for|with))?(?: an?)? (?:{SOME})(?: cards?)?)\)?", re.IGNORECASE)
"""Behind the price, what some people pay instead: "/ $90 concession"."""


class Above(NamedTuple):
    """`before`: the sentence before; `offer`: the session whose name alone is the last line before, or the later one of which "After that" speaks; `apart`: the sums of this section are no fees that hold now; `elsewhere`: what is said is so at another place."""

    before: str = ""
    offer: Offer | None = None
    apart: bool = False
    elsewhere: bool = False


@lru_cache(maxsize=2)
def with_above(site: Site) -> tuple[tuple[Statement, tuple[Offer, ...], Offer | None, Above], ...]:
    """Every sentence that may speak of sessions (`about_sessions`) with what it stands under; several rules ask for them."""
    return tuple(_with_above(site))


def _with_above(site: Site) -> Iterator[tuple[Statement, tuple[Offer, ...], Offer | None, Above]]:
    source, offer, apart, paid = None, None, 0, False
    about = list(about_sessions(site))
    away = elsewhere(site, [statement for statement, _offered, _own in about]) if about else ()
    sentences = with_before(statement for statement, _offered, _own in about)
    for (statement, before), (_statement, offered, own), there in zip(sentences, about, away, strict=True):
        text = statement.text
        if statement.source is not source:
            source, offer, apart = statement.source, None, 0
        heading = _HEADING.match(text)
        level = len(heading[1]) if heading else 0 if _ITEM.match(text) else 7
        apart = 0 if 0 < level <= apart else apart
        summed, price = bool(_SUM.search(text)), _is_price(text)
        yield statement, offered, own, Above(before, offer if price and not (paid and summed) else of_the_rest(before, text, offered), bool(apart), there)
        paid = paid or (summed and not named_some(text, offered))
        if heading or not (summed or price) and _is_name(text):
            named = {one.title: one for _start, _end, one in named_in(text, offered)}
            offer, paid = next(iter(named.values())) if len(named) == 1 else None, False
            apart = apart or (level if _is_apart(text, site.today) else 0)


def _is_apart(label: str, today: date) -> bool:
    return is_to_come(label, today) or bool(_OTHER_SUMS.search(label) and not _JOINED.search(label))


def _is_price(text: str) -> bool:
    """Whether a line has nothing but one price, or a length, or both."""
    text = _FOR_SOME.sub("", _ASIDE.sub("", text)) if len(text) < 2 * _LONGEST else ""
    return len(_SUM.findall(text)) < 2 and bool(re.search(r"\d", text)) and not re.search(r"[^\W_]", _BESIDE.sub("", text))


def _is_name(text: str) -> bool:
    """Whether it is a short line without an end, as a name above its price is."""
    bare = text.strip(" \n*_#")
    return len(bare) < _LONGEST and not bare.endswith((".", "!"))
