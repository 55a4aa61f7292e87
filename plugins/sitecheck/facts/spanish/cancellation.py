"""What Spanish sentences say of appointments that are cancelled: how long before, and what is paid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.facts.said_cancellation import terms_of
from sitecheck.facts.spanish.about_us import clause, is_of_others, spoken
from sitecheck.facts.spanish.numbers import IN_WORDS, number
from sitecheck.facts.statements import Statement, Typed

if TYPE_CHECKING:
    from sitecheck.site import Site

_UNITS = {"h": 1, "d": 24, "s": 168}
_SPAN = rf"(?P<many>\d{{1,3}}|\b{IN_WORDS}) ?(?P<unit>h\b|horas?\b|d[ií]as?\b|semanas?\b)(?: (?:h[aá]biles|laborables|completas?))?"
_ANY_SPAN = re.compile(_SPAN, re.IGNORECASE)
_NOTICE = re.compile(rf"(?P<less>\b(?:menos de|m[aá]s de|hasta|(?:pre)?aviso(?: previo)?(?: m[ií]nimo)? de|antelaci[oó]n(?: m[ií]nima)? de) )?{_SPAN}(?P<before> (?:de (?:antelaci[oó]n|anticipaci[oó]n|margen|preaviso)|antes|previas))?", re.IGNORECASE)
_CANCELS = re.compile(r"\b(?:cancel\w+|anul\w+|no (?:puede|pueden|puedes|pudiera) (?:venir|acudir|asistir)|(?:cambi\w+|aplaz\w+|mover) (?:la|su|una|de) (?:cita|hora|sesi[oó]n)|av[ií]s\w+)\b", re.IGNORECASE)
_SHARE = re.compile(
    r"(?<!\d)(?P<percent>\d{1,3}) ?%|\b(?P<half>la mitad) (?:de(?:l)? )?(?:(?:la|su|el) )?(?:tarifa|precio|sesi[oó]n|importe|coste|cita)"
    r"|\b(?P<full>(?:la|su) (?:sesi[oó]n|tarifa|cita) (?:completa|entera|[ií]ntegra)|el (?:precio|importe|coste) (?:completo|entero|[ií]ntegro|total)|la totalidad)\b", re.IGNORECASE)
_PAYS = re.compile(r"\b(?:cobr\w+|pag\w+|abon\w+|factur\w+|cargo)\b", re.IGNORECASE)
_NOT_THIS = re.compile(r"\b(?:no (?:cancel|anul)es?|no hace falta|avisar(?:emos|é|le)|le avisa\w+|recordatorio|record\w+|confirm\w+|respond\w+|contest\w+|si podemos|a ser posible|preferible\w*|mejor|enferm\w+|urgen\w+|no se presenta|sin avisar|mismo d[ií]a|primera vez|segunda vez|comer|comida|alcohol|beb\w+)\b", re.IGNORECASE)


def wrong_terms(site: Site) -> Iterator[tuple[Statement, Typed]]:
    """Every length of notice, and share of the fee, that `cancellation` does not know though it has another."""
    terms = site.practice.cancellation or ""
    notice, shares = terms_of(terms)
    notice, shares = notice | {_hours(found) for found in _ANY_SPAN.finditer(terms)}, shares | {_share(found) for found in _SHARE.finditer(terms)}
    for statement, _above, _asked, known in spoken(site) if notice or shares else ():
        text = statement.text
        if text in terms or not _CANCELS.search(text):
            continue
        spans = [found for found in _NOTICE.finditer(text) if (found["before"] or found["less"]) and notice and _hours(found) not in notice]
        parts = [found for found in _SHARE.finditer(text) if _PAYS.search(text) and shares and _share(found) not in shares]
        for found in (*spans, *parts):
            around = clause(text, *found.span()).replace(found[0], "")
            if not _NOT_THIS.search(text) and not is_of_others(site, around, known):
                yield statement, statement.part(*found.span())


def _hours(found: re.Match[str]) -> int:
    return number(found["many"].lower()) * _UNITS[found["unit"][0].lower()]


def _share(found: re.Match[str]) -> int:
    """In hundredths of the fee."""
    return int(found["percent"] or (50 if found["half"] else 100))
