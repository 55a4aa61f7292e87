"""Whether what a sentence says of some weekdays is so by the opening hours of `practice.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from sitecheck.days import WEEKDAY_NAMES
from sitecheck.entries import PRACTICE, of_class
from sitecheck.facts.about_us import US, clause, named
from sitecheck.facts.hours.answers import in_full, wrong_answers
from sitecheck.facts.hours.columns import below_day, cells_below
from sitecheck.facts.hours.context import Context, in_context
from sitecheck.facts.hours.exceptions import without_exceptions
from sitecheck.facts.hours.parts_of_day import Times, allows, covers
from sitecheck.facts.hours.said import Said
from sitecheck.facts.hours.said_extremes import said_of_any_day
from sitecheck.facts.hours.said_hours import said_hours
from sitecheck.facts.hours.said_week import said_of_week
from sitecheck.facts.hours.week import by_appointment, described
from sitecheck.facts.offers import Offer, known_services, named_in, offers
from sitecheck.facts.places.elsewhere import elsewhere, other_town
from sitecheck.facts.places.meant_place import (
    Bare,
    Whereabouts,
    by_part,
    is_of_house,
    shut_there,
    spots,
    weeks_of,
    whereabouts,
    without_places,
)
from sitecheck.facts.statements import SPANISH, Statement, Typed, has_spanish, language_of, own_names, statements

if TYPE_CHECKING:
    from sitecheck.site import Site


_LAST = re.compile(r"\b(?:last|latest) (?:\w+ )?(?:appointments?|sessions?|visits?|hour)\b", re.IGNORECASE)
_SEVERAL = 3
"""So many days that are named together may have an exception elsewhere: "Monday to Friday 9–5. On Thursdays we stay until 8"."""
_BEGINS = re.compile(r"\b(?:starts?|begins?|beginning|starting)\b", re.IGNORECASE)


class Heard(NamedTuple):
    """A sentence as it was typed and as it is compared, with what it says of weekdays, and where; `own`: the names that are ours in it."""

    typed: Statement
    statement: Statement
    context: Context
    own: tuple[str, ...]
    said: tuple[Said, ...]
    where: Whereabouts
    bare: Bare


class Known(NamedTuple):
    """What sentences are compared with; `houses`: the names that are nobody's, `alone`: whether one person is the practice, `articles`: the files of articles, `apart`: the days of which each file says something by themselves."""

    houses: frozenset[str]
    alone: bool
    articles: frozenset[str]
    offered: tuple[Offer, ...]
    apart: frozenset[tuple[str, int]]


class Untrue(NamedTuple):
    """What is said between two offsets and is not so, with what the hours are; `shut`: it is that nobody is there."""

    start: int
    end: int
    wrong: str
    shut: bool = False


def wrong_hours(site: Site) -> Iterator[tuple[Statement, Typed, str]]:
    """Every part of a sentence that says something else than the hours do, with what these say."""
    alone = len(of_class(site.entries, "Person")) < 2
    heard = list(_heard(site, alone))
    everywhere = spots(site.practice)
    weeks = weeks_of(everywhere)
    apart = {(one.typed.source.path, day) for one in heard for said in one.said
             if said.timed and not said.shut and len(said.weekdays) < _SEVERAL and not all(_otherwise(week, said) for week in weeks) for day in said.weekdays}
    offered = offers(known_services(site).values(), site.today)
    houses = frozenset({*own_names(site)} - {*own_names(site, places=False)} | {site.practice.name})
    known = Known(houses, alone, frozenset(of_class(site.entries, "Article")), tuple(offered), frozenset(apart))
    for one in heard:
        for start, end, where in by_part(site, one.typed.text, one.where, everywhere):
            spans = ((*one.bare.typed(untrue.start, untrue.end), untrue.wrong) for untrue in _untrue_there(one, where, known))
            told = [span for span in spans if start <= span[0] < end and not other_town(site.practice, clause(one.typed.text, *span[:2]))]
            if not told and where.sure:
                told = [(first, last, f"on {WEEKDAY_NAMES[day]} you are closed") for first, last, day in shut_there(one.typed.text, start, end, where.spots[0], everywhere)]
            for first, last, wrong in told:
                yield one.typed, one.typed.part(first, last), wrong + (f" {where.spots[0].where}" if where.sure else "")


def _untrue_there(one: Heard, where: Whereabouts, known: Known) -> list[Untrue]:
    """What is so neither in the week of all places that may be meant nor in that of any; nobody is there only where no place is open, unless one was named just before."""
    first, *others = weeks_of(where.spots)
    untrue = list(_untrue(one, first, known))
    for week in others if untrue else ():
        also = list(_untrue(one, week, known))
        untrue = [it for it in untrue if (it.shut and not where.hint) or any(it.start < other.end and other.start < it.end for other in also)]
    return untrue


def _untrue(one: Heard, week: Sequence[Times], known: Known) -> Iterator[Untrue]:
    """What a sentence says that is not so in a week."""
    told, path = -1, one.typed.source.path
    for said in one.said:
        if said.start < told or (said.shut and not known.alone and _is_one_of_us(one.statement.text, said, one.own, known.houses)):
            continue  # where one is away, the others may be there
        if said.shut and not said.timed and path in known.articles and not US.search(one.statement.text):
            continue  # news of one day: "Closed on Friday, water on the road"
        if len(said.weekdays) >= _SEVERAL:
            said = said._replace(weekdays=tuple(day for day in said.weekdays if (path, day) not in known.apart))
        if wrong := _otherwise(week, said) or _too_late(week, said, one.statement.text, known.offered):
            yield Untrue(said.start, said.end, wrong, said.shut)
            told = said.end
    if told < 0:
        # Who says no to a day on which it is open says that nobody is there.
        yield from (Untrue(*found, bool(one.context.asked) and " you are open" in found[2]) for found in _of_the_week(one.statement, one.context, week, one.own, known))


def _heard(site: Site, alone: bool) -> Iterator[Heard]:
    """Every sentence with what it says of weekdays."""
    names, people, articles = own_names(site), of_class(site.entries, "Person"), of_class(site.entries, "Article")
    typed, everywhere = list(statements(site)), spots(site.practice)
    bare = [without_places(site, statement.text, everywhere) for statement in typed]
    compared = (replace(statement, text=less.text) if less.gaps else statement for statement, less in zip(typed, bare, strict=True))
    say = _in_any_language if has_spanish(site) else _in_english
    around = zip(bare, elsewhere(site, typed), whereabouts(site, typed), in_context(map(without_exceptions, compared)), strict=True)
    for original, (less, away, where, (statement, context)) in zip(typed, around, strict=True):
        if original.source.path in articles:
            context = context._replace(described=False)  # their headings speak of much else
        own = (*names, "She", "He", "she", "he") if original.source.path in people else names
        if not away and not is_of_house(original.text, everywhere):
            yield Heard(original, statement, context, own, tuple(say(site, statement, own, context, alone)), where, less)


def _in_english(_site: Site, statement: Statement, own: tuple[str, ...], context: Context, alone: bool) -> Iterator[Said]:
    return said_hours(statement.text, own, context, alone)


def _in_any_language(site: Site, statement: Statement, own: tuple[str, ...], context: Context, alone: bool) -> Iterator[Said]:
    from sitecheck.facts.spanish import hours as spanish

    if language_of(site, statement.source.path) == SPANISH:
        title = str(statement.source.header.values.get("title", ""))
        return spanish.said_hours(site, statement.text, own, "" if context.above == title else context.above, alone)
    return said_hours(statement.text, own, context, alone)


def _is_one_of_us(text: str, said: Said, own: tuple[str, ...], houses: frozenset[str]) -> bool:
    around = clause(text, said.start, said.end)
    return _names_one(around, own, houses) and not US.search(around)


def _names_one(words: str, own: tuple[str, ...], houses: frozenset[str]) -> bool:
    people = tuple(name for name in own if name not in houses)
    return bool(people and named(people).search(words))


def _of_the_week(statement: Statement, context: Context, week: Sequence[Times], own: tuple[str, ...], known: Known) -> Iterator[tuple[int, int, str]]:
    """What is said without naming days: in answers, of the whole week, and in the cells below the days' names."""
    told = list(_answered(statement.text, context, week, own, known.alone)) or list(said_of_week(statement.text, own, week, known.alone))
    if not told and not statement.source.path.endswith(PRACTICE):  # an event begins when it likes
        told = list(said_of_any_day(statement.text, own, week, known.alone))
    yield from told
    one_of_us = not known.alone and _names_one(re.match(r"[\s|]*[^|]*", statement.text)[0], own, known.houses)
    for cell, start, end in (*cells_below(statement.text, context.columns), *below_day(statement.text, context.day)):
        said_there = (said._replace(plainly=said.plainly and not one_of_us) for said in said_hours(cell, own, context._replace(row=True), known.alone))
        if wrong := next(filter(None, (_otherwise(week, said) for said in said_there)), ""):
            yield start, end, wrong


def _answered(text: str, context: Context, week: Sequence[Times], own: tuple[str, ...], alone: bool) -> Iterator[tuple[int, int, str]]:
    """What an answer says, by yes or no or by a time, of the days in its question."""
    told = list(wrong_answers(context.asked, text, week)) if context.asked else []
    yield from told
    full, longer = in_full(context.asked, text) if context.asked and not told else ("", 0)
    for said in said_hours(full, own, context, alone) if longer else ():
        if wrong := _otherwise(week, said):
            yield max(0, said.start - longer), max(0, said.end - longer), wrong


def _otherwise(week: Sequence[Times], said: Said) -> str:
    """What the hours say instead, of the first day of which they say something else; nothing when they agree."""
    days = [day for day in said.weekdays if week[day] or not said.when_open]
    wrong = [day for day in days if not _agrees(said, week[day], week)]
    if not wrong or (said.any_of and len(wrong) < len(days)):
        return ""
    return f"on {WEEKDAY_NAMES[wrong[0]]} you are {described(week[wrong[0]])}"


def _too_late(week: Sequence[Times], said: Said, text: str, offered: Sequence[Offer]) -> str:
    """What is wrong about a session that is named and begins when it cannot end in the opening times any more."""
    named = [offer for start, _end, offer in named_in(text, offered) if start < said.end]
    shortest = min((offer.minutes for offer in offered if offer.fees != {0} and not offer.several), default=0) if _LAST.search(text) else 0
    if said.shut or not said.opens or said.closes or not (named or shortest) or not _BEGINS.search(text):
        return ""
    lasts, wrong = named[-1].minutes if named else shortest, [day for day in said.weekdays if week[day]]
    late = [day for day in wrong if not any(at >= week[day][0][0] and at + lasts <= week[day][-1][1] for at in said.opens)]
    return f"on {WEEKDAY_NAMES[late[0]]} you are {described(week[late[0]])}, and it lasts {lasts} minutes" if late else ""


def _agrees(said: Said, times: Times, week: Sequence[Times]) -> bool:
    if by_appointment(times):
        return said.shut or not (said.timed and said.plainly)
    if said.shut and said.timed:
        return not _open_within(said, times) or (said.broken and len(times) < 2)  # whoever states no break may have one
    if said.shut:
        return not (covers(times, said.part) if said.part else times)
    return bool(times) and _fits(said, times) and (said.part is None or allows(times, said.part, week))


def _open_within(said: Said, times: Times) -> bool:
    """Whether it is open between the times that are meant, whichever of those are."""
    meant = [(opens, closes) for opens in said.opens for closes in said.closes if opens < closes and (600 <= opens and closes <= 1020 or not said.broken)]
    return bool(meant) and all(any(opens < end and begin < closes for begin, end in times) for opens, closes in meant)


def _fits(said: Said, times: Times) -> bool:
    """Whether one of the times that may be meant is an opening time or, unless these are plainly meant, lies within the day's."""
    if not said.timed:
        return True
    meant = [(opens, closes) for opens in said.opens or {None} for closes in said.closes or {None}]
    if said.opens and said.closes and all(closes <= opens for opens, closes in meant):
        return True  # overnight
    if said.plainly:  # who states the whole day may leave out its break
        return any(opens in (None, begin) and closes in (None, end) for opens, closes in meant for begin, end in (*times, (times[0][0], times[-1][1])))
    return any(
        (opens is None or any(begin <= opens < end for begin, end in times))
        and (closes is None or ((opens or 0) < closes and any(begin < closes <= end for begin, end in times))) for opens, closes in meant
    )
