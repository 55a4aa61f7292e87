"""When the practice is open, and what holds from one day to another."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidatorFunctionWrapHandler, WrapValidator

from practice.calendar import WEEKDAYS
from practice.dates import Day
from practice.scalars import FilledProse, Page, Prose, Text, as_text
from practice.schema.base import Facts, answers_alone


class Span(Facts):
    """One stretch of opening time on one day, in the practice's own time zone."""

    opens: datetime.time
    closes: datetime.time

    def end(self, day: datetime.date) -> datetime.datetime:
        """The moment at which it closes when it opened on `day`: after midnight, that is the next day."""
        return datetime.datetime.combine(day + datetime.timedelta(days=self.closes <= self.opens), self.closes)


def _clock(text: str) -> datetime.time:
    match = re.fullmatch(r"(\d{1,2})(?::(\d{2}))?", text.strip())
    if not match or int(match[1]) > 23 or int(match[2] or 0) > 59:
        raise ValueError(f'"{text.strip()}" is not a time, like 9:30 or 18:00')
    return datetime.time(int(match[1]), int(match[2] or 0))


def _spans(value: Any, words: str = "the word closed") -> tuple[Span, ...]:
    """`9:00-12:30, 14:00-18:00` (or a list of such), or `closed`."""
    items = value if isinstance(value, (list, tuple)) else as_text(value).removesuffix(",").split(",")
    if [as_text(item).lower() for item in items] in ([""], ["closed"]):
        return ()
    spans = []
    for item in items:
        if isinstance(item, Span):
            spans.append(item)
            continue
        ends = re.split(r"\s*(?:-|–|—|\bto\b)\s*", as_text(item))
        if len(ends) != 2 or not all(ends):
            raise ValueError(f'"{as_text(item)}" is not from one time to another, like 9:00-12:30, nor {words}')
        spans.append(Span(opens=_clock(ends[0]), closes=_clock("0:00" if ends[1].strip() in ("24", "24:00") else ends[1])))
    return tuple(spans)


Spans = Annotated[tuple[Span, ...], BeforeValidator(_spans)]


class ByAppointment(tuple):
    """A day without fixed hours, on which visitors come by appointment: no spans, as on a day that is closed."""

    __slots__ = ()


def _day(value: Any) -> tuple[Span, ...]:
    """What `_spans` reads, or the words `by appointment`."""
    return ByAppointment() if isinstance(value, ByAppointment) or as_text(value).lower() == "by appointment" else _spans(value, "the words closed or by appointment")


def _kept(value: Any, validate: ValidatorFunctionWrapHandler) -> tuple[Span, ...]:
    return value if isinstance(value, ByAppointment) else validate(value)


DayHours = Annotated[tuple[Span, ...], WrapValidator(_kept), BeforeValidator(_day)]


class Hours(Facts):
    """The ordinary week: each day's spans of opening time; a day that is left out is closed."""

    monday: DayHours = ()
    tuesday: DayHours = ()
    wednesday: DayHours = ()
    thursday: DayHours = ()
    friday: DayHours = ()
    saturday: DayHours = ()
    sunday: DayHours = ()

    def on(self, day: datetime.date) -> tuple[Span, ...]:
        """The spans of the weekday that `day` falls on; closures are not looked at."""
        return getattr(self, WEEKDAYS[day.weekday()])


def together(weeks: Iterable[Hours]) -> Hours:
    """One week with the spans of several: a day without any is by appointment where it is so in one of them."""
    weeks = tuple(weeks)
    days = {}
    for weekday in WEEKDAYS:
        spans = {span for week in weeks for span in getattr(week, weekday)}
        by_appointment = not spans and any(isinstance(getattr(week, weekday), ByAppointment) for week in weeks)
        days[weekday] = ByAppointment() if by_appointment else tuple(sorted(spans, key=lambda span: (span.opens, span.closes)))
    return Hours(**days)


class Dated(Facts):
    """Something that holds from one day to another, both included."""

    from_: Day = Field(alias="from", description="first day, as 2026-12-24", examples=["2026-12-24"])
    until: Day = Field(description="last day, as 2027-01-02", examples=["2027-01-02"])

    @answers_alone
    def holds(self, day: datetime.date) -> bool:
        return self.from_ <= day <= self.until


class Closure(Dated):
    reason: FilledProse = Field(description="shown to visitors, like Winter break", examples=["Winter break"])


class Notice(Dated):
    text: FilledProse = Field(description="one or two sentences across the top of every page", examples=["We are closed until 2 January."])
    link: Page = Field("", description="a page or address the notice leads to")


class Event(Facts):
    """Something that people come to on a day: a talk, an open house, a course."""

    name: FilledProse = Field(examples=["Open house"])
    from_: Day = Field(alias="from", description="the day, or the first of several, as 2027-03-06", examples=["2027-03-06"])
    until: Day | None = Field(None, description="the last day, when there are several")
    time: Spans = Field((), description="from when to when, like 10:00-12:30")
    place: Text = Field("", description="where, when it is not at the practice")
    text: Prose = Field("", description="one or two sentences: what it is, for whom, what it costs")
    link: Page = Field("", description="a page or address that tells more")

    @property
    def last_day(self) -> datetime.date:
        return self.until or self.from_
