"""At which place of a practice that has several a sentence says that something is so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from practice.calendar import WEEKDAYS
from sitecheck.days import WEEKDAY_BEGUN
from sitecheck.facts.about_us import US, clause, named
from sitecheck.facts.hours.parts_of_day import Times
from sitecheck.facts.hours.week import by_appointment, opening_times
from sitecheck.facts.places.names import ROOM, Names, is_there, names_of
from sitecheck.facts.said_days import DAYS, days_in
from sitecheck.facts.statements import Statement, own_names

if TYPE_CHECKING:
    from practice.schema import FurtherPlace, Practice
    from sitecheck.site import Site

_LABEL_WORDS = re.compile(rf"\b(?:the|our|my|in|at|on|of|and|open(?:ing)?|times|when|we|are|find|us|here|{ROOM})\b|[\W_\d]+", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[-*+]\s|\d+[.)]\s|\|)")
_SECOND = re.compile(rf"\b(?:our|my|the) (?:other|second|further) {ROOM}\b", re.IGNORECASE)
_BETWEEN = re.compile(r"[;,]|\s(?:and|but|while|whereas|or)\s")
_BEFORE = re.compile(rf";|[,(]\s*(?:\w+ of (?:them|these|those|which)|(?:and|but|while|where|which|who)(?! on| {WEEKDAY_BEGUN}))\b")
_WE_ARE = re.compile(r"\b(?:we|I|are|am|and|on|in|at|the|our|my|then)\b|['’](?:re|m)\b", re.IGNORECASE)
_DAY = re.compile(rf"{WEEKDAY_BEGUN}[a-z]*|week-?(?:day|end)s?", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Spot:
    """One place: how messages name it, the practice as if it were there alone, its week, and how sentences name it."""

    where: str
    practice: Practice
    week: tuple[Times, ...]
    names: Names


class Whereabouts(NamedTuple):
    """`spots`: where it may be said to be so; `sure`: the sentence, or a heading that is nothing else, names the only one; `hint`: one that was named shortly before; `asked`: those of the question that is answered."""

    spots: tuple[Spot, ...]
    sure: bool = False
    hint: Spot | None = None
    asked: tuple[Spot, ...] = ()


@lru_cache(maxsize=4)
def spots(practice: Practice) -> tuple[Spot, ...]:
    """Every place of the practice, the one of `address` and `hours` first."""
    everywhere = practice.everywhere
    return tuple(_spot(practice, place, number, everywhere) for number, place in enumerate(everywhere))


def _spot(practice: Practice, place: FurtherPlace, number: int, everywhere: tuple[FurtherPlace, ...]) -> Spot:
    town, facts = place.address.town, {name: getattr(place, name) for name in ("address", "hours", "getting_here")}
    alike = practice.model_copy(update={**facts, "phone": place.phone or practice.phone, "places": ()})
    week = tuple(opening_times(place.hours, weekday) for weekday in WEEKDAYS)
    names = names_of(place, number > 0, bool(town) and any(town != other.address.town for other in everywhere))
    return Spot(f"{'in' if place.name == town else 'at'} {place.name}", alike, week, names)


class Bare(NamedTuple):
    """A sentence without some of its words; `gaps`: where, in it, how many letters are missing."""

    text: str
    gaps: tuple[tuple[int, int], ...] = ()

    def typed(self, start: int, end: int) -> tuple[int, int]:
        """Where some of its words stand in the whole sentence."""
        return start + sum(many for at, many in self.gaps if at <= start), end + sum(many for at, many in self.gaps if at < end)


@lru_cache(maxsize=32)
def weeks_of(places: tuple[Spot, ...]) -> tuple[tuple[Times, ...], ...]:
    """The weeks that may be meant where it may be any of some places: that of all of them together, then each one's."""
    together = tuple(_together(days) for days in zip(*(spot.week for spot in places), strict=True))
    return (together, *(spot.week for spot in places)) if len(places) > 1 else (together,)


def _together(days: Sequence[Times]) -> Times:
    """One weekday of several places."""
    return sorted({span for times in days for span in times}) or next(filter(by_appointment, days), [])


def mentions(site: Site, text: str, everywhere: tuple[Spot, ...]) -> list[tuple[int, tuple[Spot, ...]]]:
    """Where a sentence names a place, and which: several of one town, unless it names one of them too. The practice's own name may have a town in it."""
    own = own_names(site, places=False)
    text = named(own).sub(lambda found: " " * len(found[0]), text) if own else text
    found: dict[int, tuple[Spot, ...]] = {}
    for spot in everywhere:
        for match in spot.names.mention.finditer(text):
            found[match.start()] = (*found.get(match.start(), ()), spot)
    single = {group[0] for group in found.values() if len(group) == 1}
    return sorted(((at, group) for at, group in found.items() if len(group) == 1 or not single.intersection(group)), key=lambda pair: pair[0])


def without_places(site: Site, text: str, everywhere: tuple[Spot, ...]) -> Bare:
    """A sentence without the only place that it names, where that stands between words that belong together or as a label: "appointments at Oak Hollow are on Fridays"."""
    groups = {group for _at, group in mentions(site, text, everywhere)} if len(everywhere) > 1 else set()
    whole, gaps, last = "", [], 0
    for match in groups.pop()[0].names.aside.finditer(text) if len(groups) == 1 else ():
        if match["label"] is None or not re.search(r"\w", text[: match.start()]):
            whole += text[last:match.start()] + (here := " here" if is_there(text[: match.start()]) else "")
            gaps.append((len(whole), len(match[0]) - len(here)))
            last = match.end()
    return Bare(whole + text[last:], tuple(gaps))


def whereabouts(site: Site, typed: Iterable[Statement]) -> Iterator[Whereabouts]:
    """Of each sentence, at which places it may hold: those that it names, else that of its heading or label, else any."""
    everywhere = spots(site.practice)
    if len(everywhere) == 1:
        yield from (Whereabouts(everywhere) for _ in typed)
        return
    before, level, section, label, hint, asked = None, 7, None, None, None, ()
    for statement in typed:
        text = statement.text
        heading = re.match(r"\s*(#+)\s", text)
        found = _named(site, text, everywhere)
        one = found[0] if len(found) == 1 else None
        if before is None or statement.source is not before.source:
            level, section, label, hint, asked = 7, None, None, None, ()
        elif statement.start - before.start - len(before.text) > 1:
            hint = None
        before = statement
        if heading and (len(heading[1]) <= level or found):
            level, section = (len(heading[1]), one if one and _is_label(text, one) else None) if found else (7, None)
        if heading or (label and not _ITEM.match(text) and not _is_label(text, label)):
            label = None
        hint = one or hint
        question, asked = asked, (found or everywhere) if text.rstrip().endswith("?") else ()
        if one:
            yield Whereabouts((one,), True, None, question)
            label = one if not heading and (_is_label(text, one) or text.rstrip().endswith(":")) else label
        elif found:
            yield Whereabouts(found, False, None, question)
        elif label or section:
            yield Whereabouts((label or section,), True, None, question)
        else:
            yield Whereabouts(question or everywhere, len(question) == 1, hint, question)


def is_of_house(text: str, everywhere: tuple[Spot, ...]) -> bool:
    """Whether it says of the house itself, where others may work as well, what it is or has: "Oak Hollow Clinic is open on weekdays"."""
    return len(everywhere) > 1 and any(
        not US.search(clause(text, *found.span())) for spot in everywhere if (found := spot.names.itself.search(text))
    )


def by_part(site: Site, text: str, where: Whereabouts, everywhere: tuple[Spot, ...]) -> Iterator[tuple[int, int, Whereabouts]]:
    """The parts of a sentence that names several places, each with the one of which it speaks: "In A on Mondays, in B on Fridays"."""
    if where.asked:
        end = re.match(r"\W*\w*", text).end()  # yes or no: there of which the question asks
        yield 0, end, Whereabouts(where.asked, len(where.asked) == 1)
        yield from ((max(start, end), stop, there) for start, stop, there in by_part(site, text, where._replace(asked=()), everywhere) if stop > end)
        return
    named_there = mentions(site, text, where.spots) if len(everywhere) > 1 else []
    if len({group for _at, group in named_there}) < 2:
        # "five days a week, three of them in Larkmere": what comes before need not be said of that place.
        ends = [found.start() for found in _BEFORE.finditer(text, 0, named_there[0][0])] if named_there else []
        yield from ((0, ends[-1], Whereabouts(everywhere)),) if ends else ()
        yield ends[-1] if ends else 0, len(text), where
        return
    day = _DAY.search(text)
    days_first, start = bool(day and day.start() < named_there[0][0]), 0
    for (at, group), following in zip(named_there, [*named_there[1:], None], strict=True):
        signs = list(_BETWEEN.finditer(text, at, following[0])) if following else []
        if following and group != following[1] and not (signs and _DAY.search(text, at if not days_first else start, following[0])):
            yield start, len(text), where  # "in A and B on Mondays": it is said of both
            return
        end = (signs[0] if days_first else signs[-1]).start() if signs else following[0] if following else len(text)
        yield start, end, Whereabouts(group, len(group) == 1)
        start = end


def shut_there(text: str, start: int, end: int, spot: Spot, everywhere: tuple[Spot, ...]) -> Iterator[tuple[int, int, int]]:
    """The days that a list of nothing but days and places gives to one of them where nobody is then: "Tuesday and Thursday: Larkmere", "Fernbrook (Wed, Fri)"."""
    days, rest = list(re.finditer(DAYS, text)), text
    for other in everywhere if days else ():
        rest = other.names.mention.sub(" ", rest)
    if not days or re.search(r"[^\W_]", _WE_ARE.sub(" ", re.sub(DAYS, " ", rest))):
        return
    for found in days:
        shut = [day for day in days_in(found[0]) if not spot.week[day] and not by_appointment(spot.week[day])]
        if start <= found.start() < end and shut:
            yield *found.span(), shut[0]


def _named(site: Site, text: str, everywhere: tuple[Spot, ...]) -> tuple[Spot, ...]:
    found = tuple(dict.fromkeys(spot for _at, group in mentions(site, text, everywhere) for spot in group))
    return found or (everywhere[1:] if _SECOND.search(text) else ())


def _is_label(text: str, spot: Spot) -> bool:
    """Whether a line has nothing but the place's name, its address, and words for opening hours."""
    address = spot.practice.address
    rest = spot.names.mention.sub(" ", text)
    for part in (spot.where.partition(" ")[2], address.town, address.region, address.postcode, address.street):
        rest = rest.replace(part, " ") if part else rest
    return not _LABEL_WORDS.sub("", rest)
