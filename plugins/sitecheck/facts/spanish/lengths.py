"""How long sessions last by what Spanish sentences say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.facts.lengths import Length, bounds
from sitecheck.facts.offers import Offer
from sitecheck.facts.said_lengths import unlike
from sitecheck.facts.spanish.about_us import SESSION_SAID, Spoken, clause, is_not_now, is_of_others, spoken
from sitecheck.facts.spanish.numbers import IN_WORDS, number
from sitecheck.facts.spanish.sessions import is_paid_session
from sitecheck.facts.statements import Statement

if TYPE_CHECKING:
    from sitecheck.site import Site

_COUNT = rf"(?:\d{{1,3}}|{IN_WORDS})"
_MINUTES = r"(?:minutos?\b|min\b\.?|[’'](?!\w))"
_LENGTH = re.compile(
    rf"\b(?P<hours>[1-3])\s?h\s?(?P<past>[0-5]\d)\b|\b(?P<part>media|tres cuartos de|un cuarto de) hora\b|\b(?:(?P<whole>\d(?:[.,]5)?|una|dos|tres) )?(?:horas?|h)\b(?P<more> y (?:media|(?:un )?cuarto|tres cuartos))?(?: y (?P<and>{_COUNT}) {_MINUTES})?"
    rf"|(?:\b(?:entre|de) )?(?P<least>\b{_COUNT})(?: {_MINUTES})?\s?(?:[-–—]|\b(?:y|a|o)\b)\s?(?P<most>{_COUNT}) ?{_MINUTES}|\b(?P<alone>{_COUNT}) ?{_MINUTES}", re.IGNORECASE)
_PARTS = {"media": 30, "cuarto": 15, "un cuarto": 15, "tres cuartos": 45, "tres cuartos de": 45, "un cuarto de": 15}
_JOIN = (
    r"(?:duran?|durar[aá]n?|duraci[oó]n|de|es|son|ser[aá]n?|tienen?|tendr[aá]|una?|la|que|se|le|cada una|siempre|exactamente|cuestan?|valen?|precio|y|por|euros?|libras?|d[oó]lares|sesi[oó]n|individual|dos horas para|reserve|reservamos|normalmente|ahora|en total)"
)
_BETWEEN = re.compile(rf"(?:\b{_JOIN}\b|[\s:|*_,·()£€$–—-]|\d+(?:[.,]\d\d)?(?=\s?[€£$])|(?<=[€£$])\d+)*", re.IGNORECASE)
"""All that may stand between a session's name and its length."""
_LASTS = re.compile(r"\b(?:duran?|durar[aá]n?|duraci[oó]n|tienen?|es de|son de)\b|[€£$]|^\W*(?:de )?$", re.IGNORECASE)
_ROUGHLY = re.compile(r"\b(?:unos|unas|aproximadamente|alrededor de|cerca de|casi|en torno a|suelen? (?:durar|ser de))(?: \w+)?\s*$", re.IGNORECASE)
_ASIDE = re.compile(r"\W{0,2}(?:antes|despu[eé]s|m[aá]s|menos|de (?!duraci[oó]n\b)\w+|a pie|andando|para\b|en (?:coche|tren|bus|camilla|la camilla)|al (?:principio|final)|o m[aá]s|como m[ií]nimo)", re.IGNORECASE)
_HOW_LONG = re.compile(r"\bcu[aá]nto (?:tiempo )?(?:dura|es)", re.IGNORECASE)
_ITSELF = re.compile(r"^\W*(?:(?:esta|la) sesi[oó]n )?(?:dura|durar[aá])\b", re.IGNORECASE)


def wrong_lengths(site: Site) -> Iterator[tuple[Statement, Length, Offer]]:
    """Every length that a session is said to have and has not, with the session."""
    for one in spoken(site):
        statement, above, _asked, known = one
        if above and is_not_now(above, (), known):
            continue
        for length in _lengths(statement.text):
            offer = _of(one, length)
            if offer and not length.least <= offer.minutes <= length.most and not is_of_others(site, clause(statement.text, length.start, length.end), known):
                yield statement, length, offer


def _of(one: Spoken, length: Length) -> Offer | None:
    """The session that a length is said of."""
    text, known = one.statement.text, one.known
    before = text[: length.start]
    before = before[: found.start()] if (found := _ROUGHLY.search(before)) else before
    names = [(stop, offer) for _start, stop, offer in known.named_in(text) if stop <= length.start]
    if names:
        stop, offer = names[-1]
        return offer if _BETWEEN.fullmatch(before, stop) and _LASTS.search(before[stop:]) and not any(_LENGTH.finditer(before, stop)) else None
    if own := one.itself:
        began = _ITSELF.match(text) or (_HOW_LONG.search(one.asked) and re.match(r"\W*", text))
        return own if began and _BETWEEN.fullmatch(before[began.end() :]) else None
    paid = tuple(offer for offer in known.offered if is_paid_session(offer))
    for said in SESSION_SAID.finditer(before):
        if _LASTS.search(before, said.end()) and re.search("dur|tien|es de|son de", text[said.end() : length.start]) and _BETWEEN.fullmatch(before, said.end()):
            every = (said["every"] or "").lower().startswith("todas")
            return next((one for one in paid if not length.least <= one.minutes <= length.most), None) if every else unlike(length, paid)
    return None


def _lengths(text: str) -> Iterator[Length]:
    for found in _LENGTH.finditer(text):
        if (minutes := _minutes(found)) and not _ASIDE.match(text, found.end()):
            roughly = bool(_ROUGHLY.search(text[: found.start()]))
            least, most = bounds(minutes, roughly)
            if found["least"]:
                least, most = number(found["least"].lower()), minutes
            yield Length(found[0], minutes, least, most, *found.span())


def _minutes(found: re.Match[str]) -> int:
    """In the shortest way to say it, the most minutes that are meant; 0 for "hora" alone."""
    if found["hours"]:
        return int(found["hours"]) * 60 + int(found["past"])
    if found["part"]:
        return _PARTS[found["part"].lower()]
    if said := found["alone"] or found["most"]:
        return number(said.lower())
    if not found["whole"] and not found["more"]:
        return 0
    whole = (found["whole"] or "una").lower()
    hours = int(float(whole.replace(",", ".")) * 60) if whole[0].isdigit() else number(whole) * 60
    more = (found["more"] or "").lower().removeprefix(" y ")
    return hours + _PARTS.get(more, 0) + (number(found["and"].lower()) if found["and"] else 0)
