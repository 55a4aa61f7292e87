"""The practice's sessions by the words of their Spanish titles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sitecheck.facts.offers import Offer, known_services
from sitecheck.facts.statements import SPANISH, language_of

if TYPE_CHECKING:
    from practice.schema import Service
    from sitecheck.site import Site

SESSION = r"sesi[oó]n(?:es)?|consultas?|visitas?|citas?|tratamientos?"
_GENERAL = frozenset(
    "a al con de del el en la las lo los o para por su sus un una y e sesión sesiones consulta consultas visita visitas cita citas tratamiento tratamientos terapia terapias tarifa tarifas precio precios "
    "craneosacral craniosacral sacrocraneal craneal biodinámica osteopatía masaje individual individuales minutos minuto min hora horas h tipo".split()
)
_SAME = (
    ("primera", "inicial"), ("seguimiento", "siguiente", "posterior", "sucesiva", "continuación"), ("habitual", "normal", "ordinaria", "estándar"),
    ("bebé", "bebés", "lactante", "lactantes"), ("niño", "niños", "infantil", "infantiles"), ("larga", "extensa", "extendida"),
)
"""Words that practices use for the same kind of session."""
_NO_SESSION = re.compile(r"\b(?:vales?|bonos?|regalos?|paquetes?|packs?|llamadas?|conversaci[oó]n|talleres|taller|cursos?|grupos?|clases?|reducid[ao]|social)\b", re.IGNORECASE)


class Sessions(NamedTuple):
    """`offered` has those for sale one by one, `others` what is called so and is not, `own` the one on whose page a path stands."""

    offered: tuple[Offer, ...]
    own: Mapping[str, Offer]

    def named_in(self, text: str) -> list[tuple[int, int, Offer]]:
        """Where they are named, in the order of the sentence; in what is called like two of them, the longer name stands."""
        found = sorted((*match.span(), at) for at, offer in enumerate(self.offered) for match in offer.name.finditer(text) if not (offer.unlike and offer.unlike.search(text[match.start() : match.end() + 25])))
        return [(start, end, self.offered[at]) for start, end, at in found]


def sessions(site: Site) -> Sessions:
    """What the published services in Spanish offer."""
    services = {path: entry for path, entry in known_services(site).items() if language_of(site, path) == SPANISH and path not in site.unpublished.values()}
    made = _offers(site, list(services.values()))
    return Sessions(tuple(made), dict(zip(services, made, strict=True)))


def is_paid_session(offer: Offer) -> bool:
    """Whether it is a session at its ordinary price, and no voucher or call."""
    return offer.fees != {0} and not offer.several and not _NO_SESSION.search(offer.title)


def _offers(site: Site, services: Sequence[Service]) -> list[Offer]:
    words = [_words(service.title) for service in services]
    made = []
    for service, own in zip(services, words, strict=True):
        further = {word for other in words if own < other for word in other - own}
        others = {word for other in words if other is not own and not own < other for word in other}
        coming = service.next_fee_after(site.today)
        fees = frozenset({service.fee_on(site.today), *([coming.fee] if coming else [])})
        unlike = re.compile(rf"\b(?:{'|'.join(map(_spelt, sorted(further)))})\b", re.IGNORECASE) if further else None
        made.append(Offer(service.title, _name(service.title, own - others), service.minutes, fees, 0, unlike))
    return made


def _words(title: str) -> set[str]:
    return {word for word in re.findall(r"[a-zñáéíóúü]+", title.lower()) if word not in _GENERAL}


def _name(title: str, distinctive: set[str]) -> re.Pattern[str]:
    """Its whole title, one of its own words beside one for a session ("la primera visita"), or that word where a name would stand ("el seguimiento cuesta")."""
    forms = "|".join(_spelt(one) for word in sorted(distinctive) for one in next((words for words in _SAME if word in words), (word,)))
    whole = " ".join(_spelt(word) for word in title.split()) if _words(title) else "(?!)"
    some = (
        rf"|(?:{forms}) (?:{SESSION})|(?:{SESSION})(?: (?:de|para|con|a|del)(?: (?:el|la|los|las|un|una|su))?)? (?:{forms})"
        rf"|(?:(?<=^)|(?<=[|:,/(–—-] )|(?<=[|*(])|(?<=\b(?:el|la|un|de|su) )|(?<=\b(?:los|las|una) ))(?:{forms})(?=\W*(?:\(|:|\||cuestan?\b|valen?\b|duran?\b|[–—-] ?\d|[$£€]?\d))"
    ) if forms else ""
    return re.compile(rf"\b(?:{whole}{some})\b", re.IGNORECASE | re.MULTILINE)


def _spelt(word: str) -> str:
    """A word in the singular or plural, of either gender."""
    stem = re.sub(r"(?<=[^aeiouáéíóú])es$|s$", "", word)
    if re.search("i[óo]n$", stem):
        return rf"{re.escape(stem[:-2])}[oó]n(?:es)?"
    if stem == "primera":
        return "primer(?:as?|os?)?"
    return rf"{re.escape(stem[:-1])}[ao]s?" if stem[-1:] in ("a", "o") and len(stem) > 3 else rf"{re.escape(stem)}(?:e?s)?"
