"""Whether what a sentence says of some weekdays is so by the opening hours of `practice.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from practice.weekdays import WEEKDAYS
from sitecheck.entries import of_class
from sitecheck.facts.parts_of_day import Times, allows, covers
from sitecheck.facts.said_hours import Said, is_bare, said_hours
from sitecheck.facts.said_week import said_of_week
from sitecheck.facts.statements import Statement, own_names, statements
from sitecheck.facts.week import as_typed, opening_times

if TYPE_CHECKING:
    from sitecheck.site import Site


def wrong_hours(site: Site) -> Iterator[tuple[Statement, int, int, str]]:
    """Every part of a sentence, between two offsets, that says something else than the hours do, with what these say."""
    above, source, names = "", None, own_names(site)
    week = [opening_times(site.practice.hours, weekday) for weekday in WEEKDAYS]
    alone = len(of_class(site.entries, "Person")) < 2
    for statement in statements(site):
        if not is_bare(statement.text) or statement.source is not source:
            above, source = statement.text, statement.source
        told = -1
        for said in said_hours(statement.text, names, above, alone):
            if said.start >= told and (wrong := _otherwise(week, said)):
                yield statement, said.start, said.end, wrong
                told = said.end
        for start, end, wrong in said_of_week(statement.text, names, week, alone) if told < 0 else ():
            yield statement, start, end, wrong


def _otherwise(week: list[Times], said: Said) -> str:
    """What the hours say instead, of the first day of which they say something else; nothing when they agree."""
    days = [day for day in said.weekdays if week[day] or not said.when_open]
    wrong = [day for day in days if not _agrees(said, week[day], week)]
    if not wrong or (said.any_of and len(wrong) < len(days)):
        return ""
    times = ", ".join(as_typed(opens, closes) for opens, closes in week[wrong[0]])
    return f"on {WEEKDAYS[wrong[0]].capitalize()} you are " + (f"open {times}" if times else "closed")


def _agrees(said: Said, times: Times, week: list[Times]) -> bool:
    if said.shut and said.timed:
        return not _open_within(said, times) or (said.broken and len(times) < 2)  # whoever states no break may have one
    if said.shut:
        return not (covers(times, said.part) if said.part else times)
    return bool(times) and _fits(said, times) and (said.part is None or allows(times, said.part, week))


def _open_within(said: Said, times: Times) -> bool:
    """Whether it is open between the times that are meant, whichever of those are."""
    return all(any(opens < end and begin < closes for begin, end in times) for opens in said.opens for closes in said.closes if opens < closes)


def _fits(said: Said, times: Times) -> bool:
    """Whether one of the times that may be meant is an opening time or, unless these are plainly meant, lies within the day's."""
    if not said.timed:
        return True
    first, last = times[0][0], times[-1][1]
    meant = [(opens, closes) for opens in said.opens or {None} for closes in said.closes or {None}]
    if said.plainly:
        return any(opens in (None, begin) and closes in (None, end) for opens, closes in meant for begin, end in times)
    return any(
        (opens is None or first <= opens < last) and (closes is None or max(first, opens or 0) < closes <= last) for opens, closes in meant
    )
