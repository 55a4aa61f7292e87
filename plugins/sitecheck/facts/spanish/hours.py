"""Opening times that are typed in Spanish sentences, such as "Abrimos de martes a viernes de 9 a 14 y de 16 a 20 h"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sitecheck.facts.hours.parts_of_day import Part
from sitecheck.facts.hours.said import Said
from sitecheck.facts.spanish.about_us import clause, is_not_now, is_out_of_town
from sitecheck.facts.spanish.clock import DAYS, NOT_A_TIME, TIME, days_in, readings
from sitecheck.site import Site

_HOUSE = r"(?:la consulta|el (?:centro|estudio|gabinete|espacio|consultorio)|la (?:sala|puerta)|nuestra (?:consulta|sala|puerta)|nuestro (?:centro|estudio|gabinete|espacio|consultorio)|mi (?:consulta|sala|estudio|gabinete))"
_WHAT = rf"(?!(?: también)? (?:el|la|los|las|una?|unos|nuestr[oa]s?|mis?) (?!{DAYS}|mañanas?\b|tardes?\b))"
"""What is opened or closed is no door of a practice: "abrimos el correo"."""
_OPEN = rf"(?:abr(?:imos|o)\b{_WHAT}|(?:estamos|estoy) (?:siempre )?abiert[oa]s?|{_HOUSE} (?:abre|(?:est[aá]|permanece) abiert[oa])|(?:nuestro|mi) horario|^\W*(?:abiert[oa]s?|horarios?(?: de (?:apertura|atenci[oó]n|consulta|la consulta|citas|sesiones))?)(?=\s*(?:[:|*–—]|$|de\b|los\b|{DAYS})))"
_WORK = rf"(?:(?:atend(?:emos|o)|atiendo|trabaj(?:amos|o)|recib(?:imos|o))\b{_WHAT}(?! (?:con|en|muchas?|muchos?)\b)|(?:estamos|estoy) en (?:la|nuestra|mi) consulta|(?:nos|me) (?:encontrar[aá]|encuentra)|hay (?:citas|consulta|sesiones)|damos citas?|doy citas?|puede venir)"
_SHUT = rf"(?:no (?:abr(?:imos|o)|atend(?:emos|o)|atiendo|trabaj(?:amos|o)|recib(?:imos|o)|estamos|estoy|hay (?:citas|consulta|sesiones))|(?:estamos|estoy) cerrad[oa]s?|(?:cerramos|cierro)\b{_WHAT}|{_HOUSE} (?:cierra|(?:est[aá]|permanece|queda) cerrad[oa])|descansamos|descanso|libramos|libro)"
_OPENS, _CLOSES = rf"(?:abr(?:imos|o)|{_HOUSE} abre|empezamos|empiezo)", rf"(?:cerramos|cierro|{_HOUSE} cierra|terminamos|termino|acabamos|acabo)"
_VERB, _MOVES = re.compile(rf"\b{_WORK}", re.IGNORECASE), re.compile(rf"\b(?:{_OPENS}|{_CLOSES})\b", re.IGNORECASE)
_THE = r"(?:(?:las?|el)\s+)?"
_PIECE = re.compile(
    rf"(?P<days>{DAYS})"
    rf"|(?P<range>\b(?:de|desde|entre)\s+{_THE}(?P<opens>{TIME})\s*(?:[-–—]|\b(?:a|hasta|y)\b)\s*{_THE}(?P<closes>{TIME}){NOT_A_TIME}"
    rf"|{_THE}(?P<from>{TIME})\s*(?:[-–—]|\b(?:a|hasta)\b)\s*{_THE}(?P<to>{TIME}){NOT_A_TIME})"
    rf"|(?P<since>\b(?:a partir de|desde|{_OPENS}(?: \w+)? a)\s+{_THE}(?P<begin>{TIME}){NOT_A_TIME})"
    rf"|(?P<until>\b(?:hasta|{_CLOSES}(?: \w+)? a)\s+{_THE}(?P<end>{TIME}){NOT_A_TIME})"
    rf"|(?P<at>\ba\s+las?\s+(?P<moment>{TIME}){NOT_A_TIME})"
    rf"|(?P<but>\b(?:salvo|excepto|menos|except[uo]\w*|a excepci[oó]n)\b)|\b(?P<shut>{_SHUT})\b|\b(?P<closed>cerrad[oa]s?)\b|(?<!^)\b(?P<opened>abiert[oa]s?)\b(?=\s*(?:[,:.]|$|de\b|desde\b|a partir\b))|(?P<open>(?<!\w){_OPEN})\b|\b(?P<work>{_WORK})\b",
    re.IGNORECASE,
)
_FILLING = re.compile(r"\b(?:los|las|el|la|por|de|en|y|e|o|a|h|hs|horas|solo|sólo|también|mañanas?|tardes?|noches?|horario|siempre|previa|con|cita)\b|\W", re.IGNORECASE)
_SOME = re.compile(r"\b(?:ni[ñn]\w*|beb[eé]s?|primer[ao]s?|seguimiento\w*|urgen\w+|[uú]ltim\w+|cita previa|concertad\w+|reserv\w+|si|s[oó]lo con|posible\w*|a veces|algun[oa]s?|excepcional\w*|preferi\w+|normalmente|suel\w+|casi|sobre|hacia|alrededor|aproximad\w+|empiez\w+|comienz\w+|jubilad\w+|estudiantes|seg[uú]n|depend\w+|distint\w+|var[ií]\w+|flexib\w+|alg[uú]n)\b", re.IGNORECASE)
"""Whose hours they may be, or of what kind; and what is not so exactly."""
_PARTS = {"mañana": "morning", "tarde": "afternoon", "noche": "evening"}
_PART = re.compile(r"\b(?P<only>(?:solo|sólo|solamente|únicamente) )?(?:por|en) la (?P<part>mañana|tarde|noche)\b|\bpor las (?P<parts>mañana|tarde|noche)s\b", re.IGNORECASE)
_BEHIND = re.compile(rf",?\s*(?:también\s+)?(?:{_PART.pattern})", re.IGNORECASE)
"""Beside days with times, others that have only a part of the day: "los viernes, solo por la mañana"."""
_I = re.compile(r"\b(?:abro|cierro|atiendo|trabajo|recibo|estoy|empiezo|termino|acabo|doy|me encontrar[aá]|libro|descanso)\b", re.IGNORECASE)


def said_hours(site: Site, sentence: str, own: Collection[str], above: str, alone: bool) -> Iterator[Said]:
    """The opening times that a sentence plainly states; nothing when it could mean something else.

    `own`: names of the practice and its people. `above`: what it stands under. `alone`: whether one person is the practice.
    """
    pieces = list(_PIECE.finditer(sentence))
    if not any(piece["days"] for piece in pieces) or any(piece["but"] or (piece["at"] and not _verb(piece)) for piece in pieces) or sentence.rstrip().endswith("?"):
        return
    bare = _is_bare(sentence) and _is_of_hours(above)
    if (bare or "|" in sentence) and is_not_now(above, own) or (not alone and _I.search(sentence)):
        return
    for said in _paired(pieces):
        around = clause(sentence, said.start, said.end)
        told = [piece for piece in _PIECE.finditer(sentence if _is_bare(around) else around) if piece["open"] or piece["work"] or piece["shut"] or piece["since"] or piece["until"]]
        opens = bare or any(piece["open"] or re.match(rf"{_OPENS}|{_CLOSES}", piece[0], re.IGNORECASE) for piece in told)
        works = opens or any(piece["work"] or piece["shut"] for piece in told)
        if works and not _SOME.search(around) and not is_not_now(around, own) and not is_out_of_town(site, around):
            plain = said.plainly and (opens or _is_bare(_VERB.sub("", said.written)))  # "los lunes a personas mayores de 9 a 11"
            yield said._replace(plainly=bool(plain))


def _is_bare(words: str) -> bool:
    """Whether there is nothing but days and times."""
    return not _FILLING.sub("", _PIECE.sub(lambda piece: piece[0] if piece["work"] or piece["shut"] else "", words))


def _is_of_hours(above: str) -> bool:
    """Whether lines of days and times below these words are opening hours."""
    return not above or bool(re.search(rf"(?<!\w)(?:{_OPEN}|{_WORK}|{DAYS}|horas\b)", above, re.IGNORECASE))


def _is_time(piece: re.Match[str]) -> bool:
    return bool(piece["range"] or piece["since"] or piece["until"] or piece["at"])


def _verb(moment: re.Match[str]) -> str:
    """The verb of opening or closing to which a moment belongs when only days stand between: "Abrimos los viernes a las 10"."""
    verbs = list(_MOVES.finditer(moment.string, 0, moment.start()))
    return verbs[-1][0] if verbs and _is_bare(moment.string[verbs[-1].end() : moment.start()]) else ""


def _paired(pieces: list[re.Match[str]]) -> Iterator[Said]:
    """Days with the times that belong to them: those that follow them or, in a sentence that begins with times, those before.

    Nothing of a sentence in which some days have no times though others have, unless it says that these are closed.
    """
    said = [piece for piece in pieces if piece["days"] or _is_time(piece)]
    timed = any(map(_is_time, said))
    before = timed and _is_time(said[0])
    groups: list[tuple[re.Match[str], list[re.Match[str]]]] = []
    waiting: list[re.Match[str]] = []
    for piece in said:
        if piece["days"]:
            groups.append((piece, waiting if before else []))
            waiting = []
        elif before:
            waiting.append(piece)
        else:
            groups[-1][1].append(piece)
    if waiting:
        return  # times before and after the days
    groups = [(days, times) for days, times in groups if times or not timed or not _BEHIND.match(days.string, days.end())]
    shut = [_is_shut(days, pieces) for days, _times in groups]
    if timed and any(not times and not closed for (_days, times), closed in zip(groups, shut, strict=True)):
        return
    for (days, times), closed in zip(groups, shut, strict=True):
        if times:
            yield from (_timed(days, time) for time in times)
        else:
            yield from _untimed(days, closed, len(groups) > 1)


def _is_shut(days: re.Match[str], pieces: list[re.Match[str]]) -> bool:
    """Whether the word for closed is the nearest one to days that have no time."""
    at = pieces.index(days)
    behind = pieces[at + 1] if at + 1 < len(pieces) else None
    if behind and (behind["shut"] or behind["closed"]):
        return True
    ahead = next((piece for piece in reversed(pieces[:at]) if not piece["days"]), None)
    return bool(ahead and (ahead["shut"] or ahead["closed"]) and not (behind and (behind["open"] or behind["work"])))


def _timed(days: re.Match[str], time: re.Match[str]) -> Said:
    begins = next(filter(None, (time["opens"], time["from"], time["begin"])), "")
    ends = next(filter(None, (time["closes"], time["to"], time["end"])), "")
    if time["at"]:
        begins, ends = ("", time["moment"]) if re.fullmatch(_CLOSES, _verb(time), re.IGNORECASE) else (time["moment"], "")
    start, end = min(days.start(), time.start()), max(days.end(), time.end())
    away = bool(re.search(r"\b(?:cerramos|cerrad[oa]s?|cierro|descansamos|descanso)(?: \w+)?\s*$", time.string[: time.start()], re.IGNORECASE)) and bool(time["range"])
    return Said(days.string[start:end], days_in(days["days"]), readings(begins), readings(ends), not away, away, start, end)


def _untimed(days: re.Match[str], shut: bool, several: bool) -> Iterator[Said]:
    """Days on which somebody is there, or nobody, perhaps for a part of the day."""
    parts = list(_PART.finditer(days.string))
    if parts and (several or len(parts) > 1) or re.match("cada|a diario|diaria", days[0], re.IGNORECASE):
        return
    if parts and shut and (parts[0]["part"] or parts[0]["parts"]).lower() == "tarde":  # it begins later than an English afternoon
        yield Said(days[0], days_in(days["days"]), frozenset({990}), frozenset({1200}), True, True, *days.span())
        return
    part = Part(_PARTS[(parts[0]["part"] or parts[0]["parts"]).lower()], bool(parts[0]["only"])) if parts else None
    weekend = "semana" in days[0] and "fin" in days[0].lower()
    yield Said(days[0], days_in(days["days"]), frozenset(), frozenset(), True, shut, *days.span(), part=part, any_of=weekend and not shut)
