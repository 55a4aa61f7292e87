"""Opening times that are typed in sentences, such as "We are open Tuesday to Friday, 9 am to 5 pm"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from sitecheck.facts.about_us import clause, speaks_of_others
from sitecheck.facts.hours.clock import TIME, readings
from sitecheck.facts.hours.context import Context, is_bare
from sitecheck.facts.hours.lists import TOGETHER, is_item, is_list
from sitecheck.facts.hours.parts_of_day import part_said
from sitecheck.facts.hours.pieces import excepted, is_time, pieces_in
from sitecheck.facts.hours.said import Said
from sitecheck.facts.hours.talk import (
    AT_TIMES,
    DURING,
    ELSE,
    ONLY_IF,
    OPEN,
    aside_begins,
    at_work,
    is_aside_of_others,
    is_labelled,
    is_ours,
)
from sitecheck.facts.presence import LOCKS, UNLOCKS
from sitecheck.facts.said_days import DAYS, days_in

_IS = re.compile(r"[\s:,–-]*(?:(?:we|I|the practice)(?: are|['’]re| am|['’]m)?|is|are)?\s*")
_THAT_DAY = re.compile(r"\b(?:until|till?|by|since|from|next|this|that|last|after|before|until the|of(?: the)?)\s+$", re.IGNORECASE)
_THE, _THING = re.compile(r"\b(?:the|that|my|your|his|her) $", re.IGNORECASE), re.compile(
    r" (?!(?:mornings?|afternoons?|evenings?|nights?|appointments?|sessions?|slots?|clinics?|hours|is|are|and|or|to|at|in|on|from|before|after|off|only|we|when)\b)[a-z]+")
"""Around a day that only names something: "the Monday market"."""
_SOME_WEEKENDS = re.compile(r"\b(?!(?:on|at|over|during|for|and|or|also|open|all|most|late|evenings?|nights?|mornings?|afternoons?|hours|including|plus|available|appointments?|sessions?|visits?|works?|see|here|in|the|our|my)\b)[a-z]+ $")
"""Before weekends that are of a kind, and not those of every week: "four quiet weekends a year"."""
_NEAR = 25
"""So many letters away, `closed` still speaks of a time."""
_AWAY = re.compile(r"\b(?:clos(?:e|es|ed|ing)|shut|away|nobody(?: is)? (?:here|in))(?: for lunch)?(?: from)?\s*$", re.IGNORECASE)
_BREAK = re.compile(rf"(?<!after )(?<!before )\b(?:lunch|break|pause)(?: (?:hour|time|break|for lunch))?(?: on {DAYS})?(?: is| runs)?(?: from)?\s*$", re.IGNORECASE)
_FOR_SOME_TIME = re.compile(r"\s*(?:for lunch\b|(?:from|between|at) )", re.IGNORECASE)
_HAVE_BREAK = re.compile(r",? (?:we|I|there|is)\b[^.;,]{0,15}\b(?:lunch|break)\b", re.IGNORECASE)
_ANY = re.compile(rf"(?: (?:and|or) {DAYS})?\s+(?:(?:late |early )?(?:morning|afternoon|evening)s?\b|(?:appointments?|sessions?|slots?|visits)\b)", re.IGNORECASE)
_EVERY_PART = re.compile(r"every (?:morning|afternoon|evening)|each day", re.IGNORECASE)

_CLOSING, _AT = re.compile(r"\b(?:close|finish|stop|end)\b", re.IGNORECASE), re.compile(r"\W*at\b", re.IGNORECASE)
_WHICH = re.compile(r"^\W*(?:what|which|when)\b", re.IGNORECASE)
_PART_OF_DAY = re.compile(r"\b(?:mornings?|afternoons?|evenings?)\b", re.IGNORECASE)
_SOME = re.compile(r"\b(?:child\w*|bab(?:y|ies)|first|initial|follow-ups?|concession\w*|reduced|quiet|for|with)\b", re.IGNORECASE)
"""Whose hours, or of what kind, a list may be."""
_EXACTLY = re.compile(
    r"\b(?:appointments|sessions) (?:are )?(?:available |possible )?(?:until|till?|up to)\b|\bagain from\b"
    r"|(?:\b(?:nobody|no one|not|never|closed)|n['’]t)\b[^.;,]{0,25}\b(?:before|until|after)\b",
    re.IGNORECASE,
)
"""With these words, times are the first or the last of the day."""
_SESSION = re.compile(r"\b(?:appointments?|sessions?|slots?|visits?|treatments?|people|person|client|one|come|seen?)\b", re.IGNORECASE)


def said_hours(sentence: str, own: Collection[str], context: Context, alone: bool) -> Iterator[Said]:
    """The opening times that a sentence plainly states; nothing when it could mean something else.

    `own`: names of the practice and its people. `alone`: whether one person is the practice, so that "I" and "we" are the same.
    """
    if not re.search(DAYS, sentence) or AT_TIMES.search(sentence):
        return
    bare, above = is_bare(sentence), context.above
    if bare and (ELSE.search(above) or speaks_of_others(above, own) or AT_TIMES.search(above.rstrip("? \n"))):
        return
    pieces = list(pieces_in(sentence))
    several = sum(bool(piece["days"]) for piece in pieces) > 1
    known = bool(context.asked) or context.described
    listed = is_list(sentence) and not ELSE.search(above) and not speaks_of_others(above, own)
    days_alone = context.described or _WHICH.search(context.asked) or (bare and _PART_OF_DAY.search(sentence))
    for said in (_meant(one, pieces, context.asked) for one in _joined(_paired(pieces, bool(days_alone)))):
        if (aside := aside_begins(sentence, said.start)) and is_aside_of_others(sentence[:aside], own):
            continue
        around = clause(sentence, aside or said.start, said.end)
        during = DURING.search(sentence[: said.start])
        if not during and (ELSE.search(around) or ONLY_IF.search(around)) or speaks_of_others(around, own):
            continue
        item = listed and is_item(sentence, said.start, said.end)
        row = _is_row(sentence, said) or item or (several and TOGETHER.match(said.written))
        if bare or known or row or during or is_ours(sentence, around, said.shut, own):
            opening = during or (context.asked and _AT.match(sentence)) or OPEN.search(around) or is_labelled(sentence) or at_work(around, alone) or _EXACTLY.search(around)
            plainly = said.plainly and (opening or ((bare or item) and _is_timetable(said, context, several, own)))
            yield said._replace(plainly=bool(plainly), **_narrowed(sentence, around, said))


def _meant(said: Said, pieces: list[re.Match[str]], asked: str) -> Said:
    """Without the days that are excepted behind it, and with the time at which it closes where that was asked: "At 5 pm from Monday to Friday"."""
    others = excepted(pieces, said.end)
    said = said._replace(weekdays=tuple(day for day in said.weekdays if day not in others))
    closing = said.opens and not said.closes and _CLOSING.search(asked) and _AT.match(pieces[0].string)
    return said._replace(opens=frozenset(), closes=said.opens, plainly=True) if closing else said


def _is_timetable(said: Said, context: Context, several: bool, own: Collection[str]) -> bool:
    """Whether nothing but days and times are the opening hours, and not one person's, or those for children."""
    if OPEN.search(context.above):
        return True
    whole = several or context.row or (said.opens and said.closes and not _SOME.search(context.above))
    return bool(whole) and not any(name in context.above for name in own)


def _is_row(sentence: str, said: Said) -> bool:
    """Whether it begins with days and times, as in "Weekdays 9:30 am – 6 pm, Saturdays by appointment"."""
    return bool(said.timed and not re.search(r"\w", sentence[:said.start]) and TOGETHER.fullmatch(said.written))


def _narrowed(sentence: str, around: str, said: Said) -> dict:
    """What is said of a part of the day alone, of any of several days, or of those on which somebody is there."""
    days = said.written
    if said.timed:
        return {"when_open": bool(_EVERY_PART.search(days))}
    part = None if "," in days else part_said(sentence, around, said.start, said.end)  # "Friday, and Wednesday evenings"
    some = re.match(r"week-?(?:day|end)", days, re.IGNORECASE) and (_ANY.match(sentence, said.end) or part)
    some = some or (part and re.search(r"days\b.*\band on\b", days))  # "on Mondays and on Friday mornings"
    return {"part": part, "any_of": bool(some and not said.shut)}


def _paired(pieces: list[re.Match[str]], known: bool) -> Iterator[Said]:
    """Days with the times that belong to them: those that follow them or, in a sentence that begins with times, those before.

    `known`: days alone are those on which it is open.
    """
    said = [piece for piece in pieces if not piece["open"]]
    timed = [piece for piece in said if is_time(piece)]
    days = [piece for piece in said if piece["days"]]
    if timed and days and timed[0].start() < days[0].start():
        said.reverse()
    current: re.Match[str] | None = None
    taken, claimed = False, None
    for piece, following in zip([*said, None], [*said[1:], None, None], strict=True):
        late = piece is not None and is_time(piece) and following and following["days"] and piece.string[piece.end():following.start()] == " on "
        if piece is None or piece["days"] or late:
            if current is not None and not taken and (shut := _shut(current, pieces, False if known else None)) is not None:
                yield Said(current[0], days_in(current["days"]), frozenset(), frozenset(), True, shut, *current.span())
            current, taken = (following, False) if late else (piece, piece is not None and piece is claimed)
            claimed = following if late else claimed  # "10–6, with late appointments until 8 on Thursdays"
        if piece is not None and is_time(piece) and current is not None:
            taken = True
            yield from _at_time(current, piece, pieces)


def _at_time(days: re.Match[str], time: re.Match[str], pieces: list[re.Match[str]]) -> Iterator[Said]:
    """When it is open on these days, or closed, as in "on Tuesdays we are closed between 1 and 2"."""
    away = _AWAY.search(before := time.string[: time.start()])
    if away or _BREAK.search(before) or _HAVE_BREAK.match(time.string, max(days.end(), time.end())):
        if time["range"] or time["between"]:
            yield from (said._replace(shut=True, broken=not away) for said in _timed(days, time))
    elif not _is_near_shut(days, time, pieces) and not _goes_on(days, time):
        yield from _timed(days, time)


def _joined(all_said: Iterable[Said]) -> Iterator[Said]:
    """What touches is one stretch, as in a table with a column for each part of the day."""
    before: Said | None = None
    for said in all_said:
        if before and said.weekdays == before.weekdays and not said.shut and before.closes & said.opens and said.closes:
            before = before._replace(closes=said.closes, end=said.end)
            continue
        if before:
            yield before
        before = said
    if before:
        yield before


def _is_near_shut(days: re.Match[str], time: re.Match[str], pieces: list[re.Match[str]]) -> bool:
    start, end = min(days.start(), time.start()), max(days.end(), time.end())
    near = [piece for piece in pieces if piece["shut"] and start - _NEAR < piece.end() and piece.start() < end + _NEAR and not _FOR_SOME_TIME.match(days.string, piece.end())
            and ";" not in days.string[end:piece.start()]]
    others = [piece for piece in pieces if piece["days"] and piece is not days]
    return any(not any(_IS.fullmatch(days.string, other.end(), piece.start()) or re.fullmatch(r"\s*(?:on )?", days.string[piece.end():other.start()]) for other in others)
               for piece in near)


def _goes_on(days: re.Match[str], time: re.Match[str]) -> bool:
    """Whether something new begins with the days, as in "open from 9 to 5, Fridays by appointment"."""
    return "," in days.string[time.end():days.start()] and bool(re.match(r"\s*\w", days.string[days.end():]))


def _timed(days: re.Match[str], time: re.Match[str]) -> Iterator[Said]:
    """These days with this time, unless it is none, as in "Tuesday 25–30 people"."""
    begins = next(filter(None, (time["opens"], time["after"], time["begin"], time["later"], time["at"], time["spot"], time["early"], time["offered"], time["lunch"])), "")
    ends = next(filter(None, (time["closes"], time["before"], time["end"], time["last"])), "")
    moment = bool(time["moment"])
    if moment and (verb := _verb(time)):
        moment = False
        begins, ends = ("", begins) if re.fullmatch(LOCKS, verb, re.IGNORECASE) else (begins, "")
    opens, closes = readings(begins), readings(ends)
    start, end = min(days.start(), time.start()), max(days.end(), time.end())
    if bool(opens) == bool(begins) and bool(closes) == bool(ends):
        yield Said(days.string[start:end], days_in(days["days"]), opens, closes, not moment, False, start, end)


def _verb(moment: re.Match[str]) -> str:
    """The verb of opening or closing to which a moment farther on belongs: "I start after lunch, at one"; a session's is its own."""
    before = re.split(r";|:(?!\d|\s*$)|, and |\band (?=\w+ (?:on|at)\b)", moment.string[: moment.start()])[-1]
    found = None if _SESSION.search(before) else re.search(rf"\b(?P<verb>{UNLOCKS}|{LOCKS})\b(?!.*\b(?:{UNLOCKS}|{LOCKS})\b)", before, re.IGNORECASE)
    again = re.search(r"\band\s*$", before)  # "we close at six on Mondays and at five on Fridays"
    return found["verb"] if found and (again or not re.search(TIME, before[found.end():])) else ""


def _shut(days: re.Match[str], pieces: list[re.Match[str]], otherwise: bool | None) -> bool | None:
    """Whether it is closed on these days, or open; `otherwise` when neither is said, and None when something else is."""
    that_day, through = _THAT_DAY.search(days.string[: days.start()]), re.search(r" to | through |[-–]", days[0])
    if days[0].lower() == "weekends" and _SOME_WEEKENDS.search(days.string[: days.start()]):
        return None
    if (that_day and not (through and that_day[0].strip().lower() == "from")) or (_THE.search(days.string[: days.start()]) and _THING.match(days.string, days.end())):
        return None
    before = [piece for piece in pieces if piece.end() <= days.start() and not is_time(piece) and not piece["days"]]
    if before and before[-1]["but"] and re.search(r",\s*and\b|;", days.string[before[-1].end():days.start()]):
        before.pop()  # "except Monday, and on Saturdays"
    after = [piece for piece in pieces if piece.start() >= days.end() and not is_time(piece) and not piece["days"]]
    if re.match(r"\s+off\b", days.string[days.end():]):
        return True
    if after and (after[0]["but"] or re.search(r"\b(?:and|but|as|since|because|so|please)\b|;", days.string[days.end():after[0].start()])):
        after = []
    if after and (not before or _IS.fullmatch(days.string, days.end(), after[0].start())):
        return bool(after[0]["shut"])
    if not before:
        return otherwise
    return bool(before[-1]["shut"]) if not before[-1]["but"] else not (before[:-1] and before[-2]["shut"])
