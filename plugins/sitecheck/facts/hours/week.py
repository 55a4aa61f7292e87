"""The ordinary week as it was typed: every stretch of opening time with its place."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from practice.calendar import WEEKDAYS
from sitecheck.diagnostic import Place
from sitecheck.entries import PRACTICE
from sitecheck.facts.hours.parts_of_day import Times
from sitecheck.site import Site
from sitecheck.source import Source

if TYPE_CHECKING:
    from practice.schema import FurtherPlace, Hours, Span


class TypedSpan(NamedTuple):
    """`opens` and `closes` are minutes after midnight; a span that closes at 0:00 goes on to the day's end. `number` counts the further places; `house` is such a place's name."""

    number: int
    house: str
    weekday: str
    typed: str
    opens: int
    closes: int
    place: Place


def typed_spans(site: Site) -> Iterator[TypedSpan]:
    """Every span of the week, in the order of the days; then those of each further place."""
    source = site.sources.get(f"{site.content}/{PRACTICE}")
    if site.practice is None or source is None:
        return
    yield from _spans(source, site.practice.hours, ("hours",), 0, "")
    for number, place in typed_places(site):
        yield from _spans(source, place.hours, ("places", number, "hours"), number + 1, place.name)


def typed_places(site: Site) -> Iterator[tuple[int, FurtherPlace]]:
    """Every further place with its number in the file, where those may stand too that were not understood."""
    typed, left = site.sources[f"{site.content}/{PRACTICE}"].header.values.get("places"), list(site.practice.places)
    for number, item in enumerate(typed if isinstance(typed, list) else ()):
        if left and isinstance(item, dict) and left[0].name == str(item.get("name", "")).strip():
            yield number, left.pop(0)


def _spans(source: Source, hours: Hours, keys: tuple[str | int, ...], order: int, house: str) -> Iterator[TypedSpan]:
    group = source.header.values
    for key in keys:
        group = group[key] if key in group or isinstance(group, list) else None
    for weekday in WEEKDAYS:
        spans = getattr(hours, weekday)
        typed = group.get(weekday) if isinstance(group, dict) else None
        pieces = typed if isinstance(typed, list) else str(typed or "").split(",")
        if len(pieces) != len(spans):
            continue  # the stand-in's own week, or one that was not understood
        for number, (span, piece) in enumerate(zip(spans, pieces, strict=True)):
            last = (weekday, number) if isinstance(typed, list) else (weekday,)
            place = source.part_place(source.field_place(*keys, *last), piece.strip())
            yield TypedSpan(order, house, weekday.capitalize(), piece.strip(), minutes(span.opens), _end(span), place)


def opening_times(hours: Hours, weekday: str) -> Times:
    """When a day's stretches begin and end, in minutes after midnight, in their order; a day by appointment has none and stays one."""
    spans = getattr(hours, weekday)
    return spans if by_appointment(spans) else sorted((minutes(span.opens), _end(span)) for span in spans)


def by_appointment(times: Times) -> bool:
    """Whether a day has no fixed times, and is still none on which it is closed."""
    from practice.schema import ByAppointment  # a site that is no practice need not wait for it

    return isinstance(times, ByAppointment)


def described(times: Times) -> str:
    """What one is on such a day: `open 9:00-12:30, 14:00-18:00`, `there by appointment only` or `closed`."""
    if times:
        return "open " + ", ".join(as_typed(opens, closes) for opens, closes in times)
    return "there by appointment only" if by_appointment(times) else "closed"


def as_typed(opens: int, closes: int) -> str:
    """`9:00-12:30`, as `hours` has it."""
    return f"{opens // 60}:{opens % 60:02}-{closes // 60}:{closes % 60:02}"


def minutes(time: datetime.time) -> int:
    """Since midnight."""
    return time.hour * 60 + time.minute


def _end(span: Span) -> int:
    return minutes(span.closes) or 24 * 60
