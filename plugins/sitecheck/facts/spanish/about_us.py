"""Whether a part of a Spanish sentence can be meant of the practice, here and now; in doubt it is not, and nothing is compared."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from sitecheck.facts.about_us import named
from sitecheck.facts.offers import Offer, without_names
from sitecheck.facts.spanish.clock import DAY_NAME
from sitecheck.facts.spanish.sessions import SESSION, Sessions, sessions
from sitecheck.facts.statements import SPANISH, Statement, own_names, statements
from sitecheck.site import Site

MONTHS = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)"
_OTHERS = re.compile(
    r"\b(?:curs[oi]\w*|taller(?:es)?|formaci[oó]n\w*|seminarios?|charlas?|clases?|grupos?|retiros?|jornadas?|escuelas?|universidad\w*|academias?|institutos?|asociaci[oó]n\w*|colegios?"
    r"|hospital\w*|ambulatorios?|cl[ií]nicas?|centros? (?:de salud|m[eé]dicos?)|m[eé]dic[oa]s?|doctora?(?:es|s)?|farmacias?|urgencias|emergencias?|fisioterap\w+|oste[oó]p\w+|quiropr\w+|psic[oó]log\w+|matronas?|dentistas?"
    r"|seguros?|aseguradoras?|mutuas?|aparca\w*|estaciona\w*|parking|garajes?|parqu[ií]metros?|tren(?:es)?|metros?|autob[uú]s\w*|bus(?:es)?|tranv[ií]as?|taxis?|estaci[oó]n(?:es)?|ascensor\w*"
    r"|tiendas?|supermercados?|mercados?|caf[eé]s?|cafeter[ií]as?|bar(?:es)?|restaurantes?|panader[ií]as?|bibliotecas?|museos?|iglesias?|gimnasios?|piscinas?|hotel(?:es)?|bancos?|correos|librer[ií]as?"
    r"|colegas?|compa[ñn]er[oa]s?|supervis\w+|amig[oa]s?|vecin[oa]s?|herman[oa]s?|maestr[oa]s?|alguien|quien(?:es)? cobran?|otr[oa]s?|estudios? (?:con|de|mostr|cl[ií]n)|en el estudio|participantes?|investigador\w*|ensayos?"
    r"|tel[eé]fono|tel[eé]f[oó]nic\w+|por tel\b|llam(?:ar|e|en|ad|adas?|arnos|arme|enos|eme)|contestador|whatsapp|correos? electr[oó]nicos?|e-?mail|recepci[oó]n|domicilio|en l[ií]nea|online|videollamadas?"
    r"|puertas abiertas|exposici[oó]n|concierto|ellos|ellas|se (?:pagan?|cobran)|(?<!se )cobran?)\b", re.IGNORECASE)
"""Who or what else has hours and prices on a practice's pages."""
_OTHER_TIME = re.compile(
    rf"\b(?:\w+(?:aba|ábamos|aban|íamos)|val[ií]an?|era[ns]?|fue(?:ron)?|cost[oó]|dur[oó]|antes|antiguamente|antigu[oa]s?|anterior\w*|a[ñn]os atr[aá]s|hace (?:\w+ )?(?:a[ñn]os?|mes(?:es)?|tiempo|poco)|(?:hasta|desde|en|a partir de)(?: el| la)?(?: a[ñn]o| mes de)? (?:\d{{4}}|{MONTHS})"
    rf"|{MONTHS}|verano|invierno|primavera|oto[ñn]o|navidad\w*|pascua|semana santa|vacaciones|puentes?|festivos?|feriados?|a partir del|desde el (?:\d|d[ií]a)|pr[oó]xim[oa]s?|pronto|futuro|futura|est[ea] (?:{DAY_NAME}|semana|mes)"
    rf"|(?:primer|segundo|tercer|[uú]ltimo|alterno|alternos)s? (?:{DAY_NAME}|d[ií]as?)|{DAY_NAME}(?: d[ií]a)? (?:\d{{1,2}}(?! ?(?:[-–—:.h\d]|a\b|y\b|hasta\b))|alternos)|cada (?:dos|tres|cuatro|quince)|quincenal\w*|al mes|hoy|(?<!la )ma[ñn]ana(?= (?:abr|cerr))"
    r"|ejemplo|imagin\w+|supong\w+|podr[ií]an?|podr[ií]amos|costar[ií]an?|durar[ií]an?)\b", re.IGNORECASE)
"""Another time than an ordinary week of now, or no time at all."""
_CUT = re.compile(r"[;!?]|[.]\s|\s[–—]\s|,?\s(?:pero|mientras|aunque|en cambio|sino|porque)\s", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\b[Ee]n (?:el |la |los )?(?P<where>[A-ZÁÉÍÓÚÑ][\w’'-]+)")
_ITEM = re.compile(r"\s*(?:(?:[-*+]|\d+[.)])\s|\|)")
SESSION_SAID = re.compile(rf"\b(?P<every>todas (?:las|nuestras|mis) |cada )?(?:las |la |una |nuestras |mis |nuestra |mi )?(?<!primera )(?:{SESSION})(?: (?:individual|normal|habitual|ordinaria|completa)(?:es|s)?| de (?:terapia )?(?:craneosacral|craniosacral|sacrocraneal))?\b", re.IGNORECASE)
"""A session, whichever."""


class Spoken(NamedTuple):
    """A sentence; `above`: the last heading and the line above its list; `asked`: the question right before it; `known`: the practice's sessions by their Spanish names."""

    statement: Statement
    above: str
    asked: str
    known: Sessions

    @property
    def itself(self) -> Offer | None:
        """The session on whose page it stands, or of which it was asked."""
        named = self.known.named_in(self.asked)
        return named[0][2] if len(named) == 1 else None if self.asked else self.known.own.get(self.statement.source.path)


def spoken(site: Site) -> Iterator[Spoken]:
    """Every Spanish sentence but those of articles, which often speak of others."""
    known, source, heading, above, before = None, None, "", "", ""
    for statement in statements(site, articles=False, language=SPANISH):
        known = known or sessions(site)
        if statement.source is not source:
            source, heading, above, before = statement.source, "", "", ""
        text = statement.text
        asked = re.sub(r"\s*\{#[^{}]*\}\s*$", "", before)
        yield Spoken(statement, f"{heading}\n{above if _ITEM.match(text) else ''}".strip(), asked if asked.endswith("?") else "", known)
        before = text
        if text.lstrip().startswith("#"):
            heading = text
        if not _ITEM.match(text):
            above = text


def clause(text: str, start: int, end: int) -> str:
    """Some words with what stands around them, up to what is said apart from them."""
    before = max((found.end() for found in _CUT.finditer(text, 0, start)), default=0)
    after = _CUT.search(text, end)
    return text[before : after.start() if after else len(text)]


def is_of_others(site: Site, words: str, known: Sessions) -> bool:
    """Whether somebody else, another place or another time is spoken of; names of the practice and of its sessions are its own."""
    return is_not_now(words, own_names(site), known) or is_out_of_town(site, words)


def is_out_of_town(site: Site, words: str) -> bool:
    """Whether a place is named that is not in the practice's address."""
    return any(found["where"].casefold() not in _ours(site) for found in _ELSEWHERE.finditer(words))


def is_not_now(words: str, own: Collection[str], known: Sessions | None = None) -> bool:
    """Whether it is said of somebody else or of another time, apart from our own names."""
    words = named(tuple(own)).sub("", words) if own else words
    words = without_names(words, known.offered, "sesión") if known else words
    return bool(_OTHERS.search(words) or _OTHER_TIME.search(words))


def _ours(site: Site) -> str:
    """Where the practice is, in its own words."""
    practice = site.practice
    houses = (place.address for place in (practice, *practice.places))
    return " ".join(filter(None, (practice.name, *(f"{house.street} {house.town} {house.region}" for house in houses)))).casefold() if practice else ""
