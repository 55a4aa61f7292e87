"""What sentences say of when an event is, beside the events of `practice.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from sitecheck.days import MONTH, spoken
from sitecheck.facts.about_us import clause, speaks_of_others
from sitecheck.facts.hours.clock import NOT_A_TIME, TIME, readings
from sitecheck.facts.hours.pieces import TO
from sitecheck.facts.hours.week import as_typed, minutes
from sitecheck.facts.said_dates import days_in, ranges_in
from sitecheck.facts.statements import NOT_SPANISH, Statement, Typed, own_names, statements

if TYPE_CHECKING:
    from practice.schema import Event
    from sitecheck.site import Site

_NEAR = timedelta(days=60)
"""A day that is further off is that of another event of the same name."""
# A day by which one books, or from which one can, is not that of the event; nor is one that is asked, over or given up.
_OTHERWISE = re.compile(
    rf"\?\s*$|\b(?:by|before|after|(?:until|till)(?! {TIME}(?! (?:{MONTH})))|since|book\w*|reserv\w*|sign|regist\w*|appl(?:y|ications?)|tickets?|deadline|due|pay\w*|price|fee|places|instead|not|cancel\w*|postponed|moved|"
    r"if|would|could|might|was|were|used to|last (?:year|winter|spring|summer|autumn|fall)|next one|following|another|second|other)\b",
    re.IGNORECASE,
)
_INVITES = re.compile(r"^\W*(?:(?:please |do )?(?:join|come|meet|visit)\b|on |when\b|date\b|\w+day,? )", re.IGNORECASE)
"""How a sentence begins that speaks of the event in the heading above."""
_AT = re.compile(rf",?(?: starts| begins)?(?: at|:|,| from)? (?P<time>{TIME})(?:{TO}(?P<until>{TIME}))?{NOT_A_TIME}")
_AT_FIRST = re.compile(rf"\bat (?P<time>{TIME})(?P<until>),? on $")


def wrong_events(site: Site) -> Iterator[tuple[Statement, Typed, str]]:
    """Every day or hour that a sentence gives for a coming event and that is not its own, with what `practice.yaml` says."""
    coming = [event for event in site.practice.events if event.last_day >= site.today]
    named = {event.name: [one for one in coming if one.name == event.name] for event in coming}
    patterns = [(re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE), events) for name, events in named.items()]
    heading, source = "", None
    for statement in statements(site, articles=False, language=NOT_SPANISH) if patterns else ():
        heading = statement.text if statement.text.lstrip().startswith("#") else heading if statement.source is source else ""
        source = statement.source
        for pattern, events in patterns:
            name = pattern.search(statement.text) or (pattern.search(heading) and _INVITES.search(statement.text))
            if name and not _OTHERWISE.search(statement.text):
                for start, end in _wrong(statement.text, events, site):
                    if not speaks_of_others(pattern.sub("", clause(statement.text, start, end)), own_names(site)):
                        yield statement, statement.part(start, end), _says(events[0])


def _wrong(text: str, events: Sequence[Event], site: Site) -> Iterator[tuple[int, int]]:
    """Where a sentence about these events, which bear one name, gives a day or an hour that is none of theirs."""
    stated = (*ranges_in(text, site.today), *days_in(text, site.today))
    dated = [(found, days) for found, days in stated if any(abs(days.first - event.from_) <= _NEAR for event in events)]
    if 1 < len(dated) == len(events):  # as many as there are events: all but one are theirs
        other = [(found, days) for found, days in dated if not any(event.from_ <= days.first and days.last <= event.last_day for event in events)]
        dated = other if len(other) == 1 else []
    if len(dated) != 1:
        return  # one of several may be that of something else
    found, days = dated[0]
    meant = [event for event in events if event.from_ <= days.first and days.last <= event.last_day]
    if not meant:
        yield found.span()
    elif (hour := _AT.match(text, found.end()) or _AT_FIRST.search(text[: found.start()])) and all(_is_other(hour["time"], event) for event in meant):
        yield hour.span("time")
    elif hour and hour["until"] and all(_is_other(hour["until"], event, "closes") for event in meant):
        yield hour.span("until")


def _is_other(written: str, event: Event, edge: str = "opens") -> bool:
    return bool(event.time) and not readings(written).intersection(minutes(getattr(span, edge)) for span in event.time)


def _says(event: Event) -> str:
    days = f"on {spoken(event.from_)}" if event.until is None else f"from {spoken(event.from_)} to {spoken(event.until)}"
    hours = ", ".join(as_typed(minutes(span.opens), minutes(span.closes)) for span in event.time)
    return f'the event "{event.name}" is {days}{", " if hours else ""}{hours}'
