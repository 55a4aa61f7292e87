"""The ordinary week as it was typed: every stretch of opening time with its place."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from practice.weekdays import WEEKDAYS
from sitecheck.diagnostic import Place
from sitecheck.entries import PRACTICE
from sitecheck.site import Site

if TYPE_CHECKING:
    from practice.schema import Hours, Span


class TypedSpan(NamedTuple):
    """`opens` and `closes` are minutes after midnight; a span that closes at 0:00 goes on to the day's end."""

    weekday: str
    typed: str
    opens: int
    closes: int
    place: Place


def typed_spans(site: Site) -> Iterator[TypedSpan]:
    """Every span of the week, in the order of the days."""
    source = site.sources.get(f"{site.content}/{PRACTICE}")
    if site.practice is None or source is None:
        return
    hours = source.header.values.get("hours")
    for weekday in WEEKDAYS:
        spans = getattr(site.practice.hours, weekday)
        typed = hours.get(weekday) if isinstance(hours, dict) else None
        pieces = typed if isinstance(typed, list) else str(typed or "").split(",")
        if len(pieces) != len(spans):
            continue  # the stand-in's own week, or one that was not understood
        for number, (span, piece) in enumerate(zip(spans, pieces, strict=True)):
            keys = ("hours", weekday, number) if isinstance(typed, list) else ("hours", weekday)
            place = source.part_place(source.field_place(*keys), piece.strip())
            yield TypedSpan(weekday.capitalize(), piece.strip(), minutes(span.opens), _end(span), place)


def opening_times(hours: Hours, weekday: str) -> list[tuple[int, int]]:
    """When a day's stretches begin and end, in minutes after midnight, in their order."""
    return sorted((minutes(span.opens), _end(span)) for span in getattr(hours, weekday))


def as_typed(opens: int, closes: int) -> str:
    """`9:00-12:30`, as `hours` has it."""
    return f"{opens // 60}:{opens % 60:02}-{closes // 60}:{closes % 60:02}"


def minutes(time: datetime.time) -> int:
    return time.hour * 60 + time.minute


def _end(span: Span) -> int:
    return minutes(span.closes) or 24 * 60
