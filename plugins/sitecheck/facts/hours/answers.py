"""What "Yes" and "No" say when they answer a question such as "Are you open at weekends?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sitecheck.days import WEEKDAY_NAMES
from sitecheck.facts.hours.parts_of_day import Part, Times, allows, covers, part_said
from sitecheck.facts.hours.pieces import is_time, pieces_in
from sitecheck.facts.hours.week import by_appointment
from sitecheck.facts.said_days import DAYS, days_in

_YES = re.compile(r"^\W*(?:\w+[\s,]+){0,3}?(?P<yes>yes|yep|(?:we are|I am|it is)(?! (?:not|afraid|sorry))|we do(?! not)|I do(?! not)|of course|certainly|absolutely)\b", re.IGNORECASE)
_NO = re.compile(r"^\W*(?:\w+[\s,]+){0,2}?(?P<no>no|nope|(?:(?:I['’]m|I am|we['’]re|we are) )?(?:afraid not|sorry)|unfortunately not|(?:it|that) is(?: not|n['’]t)|(?:we are|we['’]re|I am|I['’]m) not|we don['’]t|we do not|I don['’]t|I do not|never)\b", re.IGNORECASE)
_PARTLY = re.compile(r"\b(?:but|except|only|apart|usually|every other|not (?:every|all|always)|yet|longer|at the moment|if|unless|sometimes)\b", re.IGNORECASE)
_VERB = re.compile(r"\b(?:open|close|start|begin|finish|stop|work)\b", re.IGNORECASE)
_PART = re.compile(r"\b(?P<part>morning|afternoon|evening)s?\b|\b(?P<after>after work|late)\b", re.IGNORECASE)


def wrong_answers(question: str, answer: str, week: Sequence[Times]) -> Iterator[tuple[int, int, str]]:
    """The word that says yes or no, where the hours say otherwise, with what they say."""
    found = _NO.search(answer) or yes_in(answer)
    if not found or (found.re is _NO and _PARTLY.search(answer)) or re.search(r"\bor\b", question):
        return
    named = [match for match in re.finditer(DAYS, question)]
    days = sorted({day for match in named for day in days_in(match[0])}) or range(7)
    part = part_said(question, question, *named[-1].span()) if named else _part(question)
    if not named and part is None:
        return
    there = [day for day in days if by_appointment(week[day]) or (week[day] and (part is None or allows(week[day], part, week)))]
    surely = [day for day in days if week[day] and (part is None or covers(week[day], part))]
    what = " in the " + part.name if part and part.name not in ("all", "late", "early") else ""
    if found.re is _YES and not there:
        which = f"on {WEEKDAY_NAMES[days[0]]}" if named else "on no day"
        yield *found.span("yes"), f"{which} you are {'closed' if named else 'open'}{what}"
    if found.re is _NO and surely:
        yield *found.span("no"), f"on {WEEKDAY_NAMES[surely[0]]} you are open{what}"


def yes_in(answer: str) -> re.Match[str] | None:
    """Where an answer says yes, unless it says no."""
    return None if _NO.search(answer) else _YES.search(answer)


def in_full(question: str, answer: str) -> tuple[str, int]:
    """An answer that names no days as the sentence that it stands for, "On Fridays close: at two", and how much longer that is."""
    named = [found[0] for found in re.finditer(DAYS, question)]
    verb, said = _VERB.search(question), next(filter(is_time, pieces_in(answer)), None)
    if len(named) != 1 or not verb or not said or re.search(DAYS, answer):
        return answer, 0
    lead = f"On {named[0]} we {'close for lunch' if re.search(r'lunch', question) else verb[0]} "
    return lead + answer[said.start():], len(lead) - said.start()


def _part(question: str) -> Part | None:
    found = _PART.search(question)
    return Part((found["part"] or "evening").lower()) if found else None
