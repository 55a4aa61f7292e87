"""Fees of sessions that are typed in Spanish sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from sitecheck.facts.fees.amounts import Amount
from sitecheck.facts.fees.said_fees import wrong_for
from sitecheck.facts.offers import Offer, without_names
from sitecheck.facts.spanish.about_us import SESSION_SAID, Spoken, clause, is_not_now, is_of_others, spoken
from sitecheck.facts.spanish.numbers import IN_WORDS, number
from sitecheck.facts.spanish.sessions import Sessions, is_paid_session
from sitecheck.facts.statements import Statement

if TYPE_CHECKING:
    from sitecheck.site import Site

_SIGNS = {"$": ("USD", "CAD", "AUD", "NZD", "MXN"), "£": ("GBP",), "€": ("EUR",), "e": ("EUR",), "l": ("GBP",), "d": ("USD", "CAD", "AUD", "NZD"), "f": ("CHF",)}
_CODES = "USD|CAD|AUD|NZD|GBP|EUR|CHF|MXN"
_NUMBER = r"\d{1,3}(?:[.]\d{3})+(?:,\d\d)?|\d+(?:[.,]\d\d)?"
_NAMED = r"(?:euros?|eur|libras?(?: esterlinas)?|d[oó]lar(?:es)?|francos?)\b"
_AMOUNT = re.compile(
    rf"(?<![\w.])(?P<sign>(?:US)?\$|£|€|(?:{_CODES})(?=\s?\d))\s?(?P<number>{_NUMBER})(?![\d,.]*\d)"
    rf"|(?<![\w.,])(?P<plain>{_NUMBER})\s?(?P<after>€|£|\$|(?:{_CODES})\b|(?i:{_NAMED}))"
    rf"|\b(?P<words>{IN_WORDS}) (?P<name>{_NAMED})"
)
_JOIN = (
    r"(?:cuestan?|costar[aá]n?|valen?|precios?|costes?|costos?|tarifas?|es|son|ser[aá]n?|de|a|por|para|usted|pagan?|pagar[aá]n?|paga|se|le|les|nos|cobr(?:o|amos|a)|tienen?|una?|el|la|su|actual|total|queda en|asciende|ascienden|sale|sesi[oó]n|individual|que|"
    r"duran?|durar[aá]|duraci[oó]n|y|con|minutos?|min|horas?|h|media|cuarto|en consulta|adultos?|euros?|unos|también|siempre|ahora)"
)
_BETWEEN = re.compile(rf"(?:\b{_JOIN}\b|\d+|[\s:|*_,·()–—.’'-])*", re.IGNORECASE)
"""All that may stand between a session's name and its price."""
_BEHIND = re.compile(r"\s*(?:\w+ )?(?:por|para|:|cuesta)?\s*(?:(?:cada|el|la|una?|su|las|los|nuestras?) )*", re.IGNORECASE)
"""And between the price and the name."""
_PAYS = re.compile(r"\b(?:cuestan?|costar[aá]n?|valen?|precios?|pagan?|paga|cobr(?:o|amos)|tarifas?|costes?|asciende)\b", re.IGNORECASE)
_OTHERWISE = re.compile(
    r"\b(?:descuentos?|ahorr\w+|rebaj\w+|bonos?|paquetes?|packs?|vales? de|regal\w+|tarjetas? regalo|dep[oó]sitos?|se[ñn]al|adelant\w+|anticip\w+|recargos?|suplement\w+|propinas?|don(?:amos|o|ativ\w+|aci\w+|ar)|reembols\w+|reintegr\w+|desplaz\w+"
    r"|cancel\w+|anul\w+|no (?:puede venir|se presenta|acude)|mitad|plazos?|mensual\w*|al a[ñn]o|cada un[oa]|gastos?|ingresos|reducid[oa]s?|social(?:es)?|estudiantes|jubilad\w+|pensionistas|desemple\w+|en paro|famili\w+|menores|mayores|soci[oa]s|parejas?|ni[ñn][oa]s"
    r"|fin(?:es)? de semana|s[aá]bados?|domingos?|nocturn\w+|promoci\w+|oferta|(?:dos|tres|cuatro|cinco|seis|ocho|diez|doce|\d+) (?:\w+ )?sesi(?:ón|ones)|adicional\w*|extra|sub(?:e|en|ir[aá]n?|imos|ida)|aument\w+|diferencia|material|alquil\w+|sala|sobre todo|no cuestan?|no vale)\b"
    r"|(?:€|£|\$|euros|libras|d[oó]lares) (?:m[aá]s|menos|la hora|por hora|al mes|por persona)\b|%", re.IGNORECASE)
"""Sums that are something else than the fee of a session, or are paid by some people only."""
_ROUGHLY = re.compile(r"\b(?:unos|unas|alrededor de|aproximadamente|cerca de|casi|m[aá]s de|menos de|hasta|desde|a partir de|entre|m[ií]nimo|m[aá]ximo|al menos|otros|los|las)\s*(?:de )?[£$€]?$|\d\s?[-–—]\s?$", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:[-–—/]|a|o|y|hasta)\s*[£$€]?\d")
_HOW_MUCH = re.compile(r"\b(?:cu[aá]nto (?:cuesta|vale)|(?:precio|tarifa|cu[aá]nto es))\b", re.IGNORECASE)
_ITSELF = re.compile(r"^\W*(?:cuesta|vale|(?:esta|la) sesi[oó]n (?:cuesta|vale)|(?:el|su) precio es de)\b", re.IGNORECASE)


def wrong_fees(site: Site) -> Iterator[tuple[Statement, Amount, str]]:
    """Every sum that is given as a session's fee and is not, with what is wrong about it."""
    for one in spoken(site):
        statement, above, _asked, known = one
        sums = _amounts(statement.text, site.practice.currency.upper())
        if not sums or "|" in statement.text and len(sums) > 1 or (above and (is_not_now(above, (), known) or _OTHERWISE.search(above))):
            continue  # of several columns of prices only one is the fee
        for amount in sums:
            around = without_names(clause(statement.text, amount.start, amount.end), known.offered, "sesión")
            if _ROUGHLY.search(statement.text[: amount.start]) or _RANGE.match(statement.text, amount.end) or _OTHERWISE.search(around) or is_of_others(site, around, known):
                continue
            if wrong := _wrong(one, amount, sums):
                yield statement, amount, wrong


def _wrong(one: Spoken, amount: Amount, sums: Sequence[Amount]) -> str:
    text, known = one.statement.text, one.known
    if offer := _named(text, amount, sums, known):
        return wrong_for(offer, text, amount)
    if one.itself and amount is sums[0] and (_ITSELF.search(text) or (_HOW_MUCH.search(one.asked) and not re.search(r"\w", text[: amount.start]))):
        return wrong_for(one.itself, text, amount)
    sessions = tuple(offer for offer in known.offered if is_paid_session(offer))
    fees = frozenset(fee for offer in sessions for fee in offer.fees)
    generic = [found for found in SESSION_SAID.finditer(text, 0, amount.start) if _PAYS.search(text, found.end(), amount.start) and _BETWEEN.fullmatch(text, found.end(), amount.start)]
    if generic and len(sums) == 1 and fees and amount.value not in fees and not known.named_in(text):
        return wrong_for(min(sessions, key=lambda one: abs(min(one.fees) - amount.value)), text, amount)
    return ""


def _named(text: str, amount: Amount, sums: Sequence[Amount], known: Sessions) -> Offer | None:
    """The session that a sum is the price of: the one named before it or, in a sentence that begins with sums, behind it."""
    names = known.named_in(text)
    if not names:
        return None
    others = [one for one in sums if one is not amount]
    if names[0][0] > sums[0].start:
        behind = [(start, offer) for start, _stop, offer in names if start >= amount.end]
        return behind[0][1] if behind and _BEHIND.fullmatch(text, amount.end, behind[0][0]) else None
    before = [(stop, offer) for _start, stop, offer in names if stop <= amount.start]
    stop, offer = before[-1]
    alone = not any(stop <= one.start < amount.start for one in others)
    return offer if alone and _BETWEEN.fullmatch(text, stop, amount.start) else None


def _amounts(text: str, currency: str) -> list[Amount]:
    """Every sum in a sentence that may be in the practice's currency."""
    found = []
    for one in _AMOUNT.finditer(text):
        sign = (one["sign"] or one["after"] or one["name"]).strip()
        currencies = (sign.upper(),) if sign.upper() in _CODES.split("|") else _SIGNS[sign[-1] if sign[-1] == "$" else sign[0].lower()]
        written = one["number"] or one["plain"] or ""
        value = Decimal(re.sub(r"\.(?=\d{3})", "", written).replace(",", ".")) if written else Decimal(number(one["words"]))
        if currency in currencies:
            found.append(Amount(one[0], value, currencies, *one.span()))
    return found
