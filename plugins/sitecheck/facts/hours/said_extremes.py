"""Times that sentences state without naming days: the first and the last appointment, and when "we" open and close."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from sitecheck.facts.about_us import clause, speaks_of_others
from sitecheck.facts.hours.clock import NOT_A_TIME, TIME, readings
from sitecheck.facts.hours.exceptions import LEFT_OUT
from sitecheck.facts.hours.parts_of_day import Times
from sitecheck.facts.hours.pieces import pieces_in
from sitecheck.facts.hours.talk import AT_TIMES, ELSE, OPEN, WILL, at_work, is_ours
from sitecheck.facts.hours.week import as_typed
from sitecheck.facts.presence import LOCKS
from sitecheck.facts.said_days import DAYS

_WHAT = r"(?:appointments?|sessions?|slots?|visits?|treatments?|anyone|anybody|person|client|time|(?:I|you|people) can|of (?:the|our|my) (?:day|week))"
_EXTREME = re.compile(
    rf"\b(?P<which>first|earliest|last|latest)(?: (?:(?!and\b)[\w-]+ ){{0,2}}?{_WHAT}\b|(?<=, last)(?= at )|(?<=and last)(?= at ))[^.;!?]{{0,60}}?\b(?P<verb>is|at|starts?|begins?|from|by|ends?|over|leaves?|home)(?: at| by)?"
    rf" (?P<time>{TIME}){NOT_A_TIME}(?!(?-i: [A-Z]))",  # "at 18 Mill Lane" is a house
    re.IGNORECASE,
)
_CLOCK = re.compile(rf"\d[:.h]\d\d|\d ?[ap]\.?m|o['’]clock|\b(?:half|quarter) (?:past|to)|noon|midday|midnight|in the \w+$|\b(?:at|by) {TIME}$", re.IGNORECASE)
# What a whole sentence must have for one of its pieces to be such a time; most have none, which is sooner known.
_MAY_BE_CLOCK = re.compile(r"\d[:.h]\d\d|\d ?[ap]\.?m|o['’]clock|half |quarter |noon|midday|midnight|in the |at |by ", re.IGNORECASE)
_TIME, _NAMES_DAYS = re.compile(TIME), re.compile(f"{DAYS}|{LEFT_OUT}")
_OTHER_DAYS = re.compile(r"\b(?:days?(?! (?:starts?|begins?|ends?)\b)|today|tonight|tomorrow|then|public|that)\b", re.IGNORECASE)
_AFTER_OPENING, _BEFORE_CLOSING = 30, 150
"""So many minutes after opening the first appointment may still begin, and before closing the last one."""


def said_of_any_day(sentence: str, own: Collection[str], week: Sequence[Times], alone: bool) -> Iterator[tuple[int, int, str]]:
    """Each time that holds on no day of the week, with what the hours are."""
    if not _TIME.search(sentence) or _NAMES_DAYS.search(sentence) or AT_TIMES.search(sentence) or WILL.search(sentence) or ELSE.search(sentence):
        return
    spans = [span for times in week for span in times]
    if not spans:
        return  # all days are by appointment
    told = False
    for found in _EXTREME.finditer(sentence):
        around = clause(sentence, *found.span())
        if not speaks_of_others(around, own) and not _is_extreme(found, spans):
            told = True
            yield *found.span("time"), _hours(spans, found["which"].lower() in ("first", "earliest"))
    if told or not _MAY_BE_CLOCK.search(sentence) or _OTHER_DAYS.search(sentence):
        return
    for piece in pieces_in(sentence):
        if not _CLOCK.search(piece[0]):
            continue  # "from five to ten" may count anything
        around = clause(sentence, *piece.span())
        opens, closes = readings(piece["begin"] or piece["opens"] or ""), readings(piece["end"] or piece["closes"] or "")
        if not (opens or closes) or not is_ours(sentence, around, False, own) or speaks_of_others(around, own):
            continue
        plainly = OPEN.search(around) or at_work(around, alone)
        if not any(_holds(opens, closes, begin, end, bool(plainly)) for begin, end in _stretches(week)):
            yield *piece.span(), _hours(spans, not closes)


def _is_extreme(found: re.Match[str], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether an appointment at that time may be the first or the last of some day, or of any when it is the earliest or the latest."""
    which, meant = found["which"].lower(), readings(found["time"])
    if which in ("first", "earliest"):
        opening = [min(begin for begin, _end in spans)] if which == "earliest" else [begin for begin, _end in spans]
        return any(begin <= at <= begin + _AFTER_OPENING for begin in opening for at in meant)
    closing = [max(end for _begin, end in spans)] if which == "latest" else [end for _begin, end in spans]
    before = _AFTER_OPENING if re.fullmatch(rf"{LOCKS}|over|home", found["verb"], re.IGNORECASE) else _BEFORE_CLOSING
    return any(end - before <= at <= end for end in closing for at in meant)


def _holds(opens: Collection[int], closes: Collection[int], begin: int, end: int, plainly: bool) -> bool:
    """Whether these times may be those of a stretch or, unless they are plainly meant to be, lie within it."""
    if plainly:
        return (not opens or begin in opens) and (not closes or end in closes)
    return (not opens or any(begin <= at < end for at in opens)) and (not closes or any(begin < at <= end for at in closes))


def _stretches(week: Sequence[Times]) -> Iterator[tuple[int, int]]:
    """Each stretch of opening time, and each day as a whole."""
    for times in week:
        yield from times
        if times:
            yield times[0][0], times[-1][1]


def _hours(spans: Sequence[tuple[int, int]], first: bool) -> str:
    opens, closes = min(begin for begin, _end in spans), max(end for _begin, end in spans)
    return f"your earliest opening time is {as_typed(opens, closes).split('-')[0]}" if first else f"your latest closing time is {as_typed(opens, closes).split('-')[1]}"
