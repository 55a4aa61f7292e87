"""Days and times of day as people write them in Spanish: `L-V`, `los martes y jueves`, `9.30 h`, `las ocho y media de la tarde`."""

from __future__ import annotations

import re

from sitecheck.facts.said_days import listed

DAY_NAME = r"(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)"
_SHORT = ("lun", "mar", "mi[eé]", "jue", "vie", "s[aá]b", "dom")
_LETTERS = "LMXJVSD"
_ONE = rf"(?i:{DAY_NAME})\b"
_BRIEF = rf"(?i:{'|'.join(_SHORT)})\b\.?(?=\s*(?:[-–—/&,:]|[aye]\b|\d|$))"
_DAY = rf"(?:{_ONE}|{_BRIEF})"
_TO = r"\s*(?:[-–—]|\b(?:a|hasta)\b)\s*(?:el\s+|los\s+)?"
_AND = r"\s*(?:,\s*(?:y\s+)?|[&/+]|\b(?:y|e|o|así como)\b)\s*(?:también\s+)?(?:el\s+|los\s+)?"
_ALL = r"(?i:todos los d[ií]as|cada d[ií]a|a diario|diariamente)"
_WORK, _END = r"(?i:entre semana|(?:los )?(?:d[ií]as )?laborables)", r"(?i:(?:el |los )?fin(?:es)? de semana)"
DAYS = rf"(?:\b(?:{_DAY}(?:(?:{_TO}|{_AND}){_DAY})*|{_ALL}\b|{_WORK}\b|{_END}\b|[LMXJVSD]\s?(?:[-–—/]|\b[ay]\b)\s?[LMXJVSD]\b))"
"""What a list of days looks like; a letter is a day only beside another one."""
_PART = re.compile(rf"(?P<to>{_TO})|(?P<and>{_AND})|(?P<day>\w+)\.?")

_HOURS = ("una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce")
_MORE = r"(?:\s+(?:y\s+(?:media|cuarto)|menos\s+cuarto))?(?:\s+en\s+punto)?"
_HALF = r"(?:\s?(?:[ap]\.\s?m\.|[ap]m\b)|\s+de\s+la\s+(?:mañana|tarde|noche)\b|\s+del\s+mediod[ií]a\b)?"
TIME = (
    rf"(?:(?<![\d.,:/€£$])\d{{1,2}}(?:[:.]\d{{2}}|h\d{{2}})?(?![\d%€£]|[:.,/]\d){_MORE}(?:\s?h(?:rs|s|oras)?\b\.?)?{_HALF}"
    rf"|\b(?:{'|'.join(_HOURS)})\b{_MORE}(?:\s+horas\b)?{_HALF}|\bmediod[ií]a\b|\bmedianoche\b)"
)
NOT_A_TIME = r"(?!\s?(?:%|[€£$]|euros?\b|libras?\b|d[oó]lares\b|pesos\b|min\b|minutos?\b|d[ií]as?\b|semanas?\b|mes(?:es)?\b|a[ñn]os?\b|personas?\b|sesion(?:es)?\b|de [a-z]+bre\b|(?:horas? )?(?:al d[ií]a|diarias|a la semana|por (?:d[ií]a|semana))))"
"""What must not follow: then it is a count."""


def days_in(written: str) -> tuple[int, ...]:
    """The days of such a list, Monday being 0, in their order in the week."""
    for shape, days in ((_ALL, range(7)), (_WORK, range(5)), (_END, (5, 6))):
        if re.fullmatch(shape, written):
            return tuple(days)
    return listed(_PART.finditer(written), _number)


def _number(day: str) -> int:
    if day in _LETTERS:
        return _LETTERS.index(day)
    return next(at for at, short in enumerate(_SHORT) if re.match(short, day, re.IGNORECASE))


def readings(written: str) -> frozenset[int]:
    """The minutes after midnight that a time may mean: `9` is one in the morning and one in the evening. None for `25`."""
    words = " ".join(written.lower().split())
    if not words:
        return frozenset()
    if words.startswith(("mediod", "medianoche")):
        return frozenset({720} if words.startswith("mediod") else {0, 1440})
    clock = re.match(rf"(?P<hour>\d+|{'|'.join(_HOURS)})(?:[:.h](?P<minute>\d\d))?", words)
    hour = int(clock["hour"]) if clock["hour"].isdigit() else _HOURS.index(clock["hour"]) + 1
    minute = int(clock["minute"] or 0) + (30 if " y media" in words else 15 if " y cuarto" in words else -15 if " menos cuarto" in words else 0)
    if hour > 24 or minute >= 60:
        return frozenset()
    half = re.search(r"([ap])\.?\s?m\.?$|(mañana|tarde|noche|mediod[ií]a)$", words)
    if half and 1 <= hour <= 12:
        late = half[1] == "p" or bool(half[2] and half[2] != "mañana")
        hours = {24} if half[2] == "noche" and hour == 12 else {12} if hour == 12 and half[1] != "a" else {hour % 12 + 12 * late}
    else:
        hours = {hour, hour % 12 + 12} if 1 <= hour <= 12 and not words.startswith("0") else {hour}
    return frozenset(one * 60 + minute for one in hours)
