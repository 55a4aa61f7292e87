"""How facts are written for visitors: money, days, times, phone numbers.

English is written in this practice's own house style; every other language as Unicode's CLDR says that it
is written in that country, by way of Babel. `words` are those of the page's language.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from practice import abroad
from practice.calendar import MONTHS, WEEKDAYS
from practice.schema import ByAppointment, Event, Practice, Service, Span
from practice.words import ENGLISH_WORDS, Words, counted

_SYMBOLS = {"USD": "$", "CAD": "$", "AUD": "$", "NZD": "$", "GBP": "£", "EUR": "€"}
_TWENTY_FOUR_HOURS = ("DE", "CH", "AT", "EU")


@dataclass(frozen=True)
class Opening:
    """The times of a day at one place; `place` is empty where there is only one."""

    place: str
    spans: tuple[Span, ...]

    @property
    def by_appointment(self) -> bool:
        return isinstance(self.spans, ByAppointment)


@dataclass(frozen=True)
class WeekRow:
    """A line of the table of opening hours."""

    label: str
    openings: tuple[Opening, ...]
    today: bool

    @property
    def spans(self) -> tuple[Span, ...]:
        """When it is open, wherever that is."""
        return tuple(span for opening in self.openings for span in opening.spans)

    @property
    def by_appointment(self) -> bool:
        return not self.spans and any(opening.by_appointment for opening in self.openings)


def filters(practice: Practice, today: datetime.date, own: Words = ENGLISH_WORDS) -> dict[str, Callable]:
    """The filters that templates use; macros that see no context use them too. `own` are the words of the site's own language."""
    where, currency = practice.where, practice.currency
    found: dict[str, Callable] = {
        "money": lambda amount, words=own: money(amount, currency, words),
        "fee": lambda service, words=own: fee(service.fee_on(today), currency, words),
        "next_fee": lambda service, words=own: next_fee(service, practice, today, words),
        "day": lambda date, words=own: day(date, where, words),
        "short_day": lambda date, words=own: short_day(date, where, words),
        "span_text": lambda span, words=own: span_text(span, where, words),
        "event_when": lambda event, words=own: event_when(event, where, words),
        "week": lambda source, words=own: week(source, today, words),
        "counted": lambda texts, count, words=own: counted(texts, count, words),
        "from_root": lambda link, root: from_root(link, root), "tel": lambda phone: tel(phone),
    }
    for function in found.values():
        function.depends_on = practice, today, own  # else every page would be made anew in each build
    return found


def money(amount: Decimal, currency: str, words: Words = ENGLISH_WORDS) -> str:
    """`$110`, `$110.50`, `CHF 110`: cents only where there are some."""
    if words["locale"]:
        return abroad.money(amount, currency, words["locale"])
    number = f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"
    symbol = _SYMBOLS.get(currency)
    return f"{symbol}{number}" if symbol else f"{currency} {number}"


def fee(amount: Decimal, currency: str, words: Words = ENGLISH_WORDS) -> str:
    """A sum of money, or in words that there is nothing to pay."""
    return money(amount, currency, words) if amount else words["free"]


def next_fee(service: Service, practice: Practice, today: datetime.date, words: Words = ENGLISH_WORDS) -> str:
    """`From January 1, 2027: $120`, until that day has come."""
    coming = service.next_fee_after(today)
    if not coming:
        return ""
    return words["fee_from"].format(day=day(coming.from_, practice.where, words), fee=fee(coming.fee, practice.currency, words))


def day(date: datetime.date, where: tuple[str, ...] = (), words: Words = ENGLISH_WORDS) -> str:
    """`24 December 2026`, in the United States `December 24, 2026`; the computer's own month names depend on its settings."""
    if words["locale"]:
        return abroad.day(date, words["locale"])
    month = MONTHS[date.month - 1]
    return f"{month} {date.day}, {date.year}" if _american(where) else f"{date.day} {month} {date.year}"


def short_day(date: datetime.date, where: tuple[str, ...] = (), words: Words = ENGLISH_WORDS) -> str:
    """`Thursday 24 December`, in the United States `Thursday, December 24`."""
    if words["locale"]:
        return abroad.short_day(date, words["locale"])
    weekday, month = WEEKDAYS[date.weekday()].capitalize(), MONTHS[date.month - 1]
    return f"{weekday}, {month} {date.day}" if _american(where) else f"{weekday} {date.day} {month}"


def _american(where: tuple[str, ...]) -> bool:
    return bool(where) and where[0].startswith("US")


def span_text(span: Span, where: tuple[str, ...], words: Words = ENGLISH_WORDS) -> str:
    """`9 am–12:30 pm`, or `9:00–12:30` where clocks show 24 hours. A half of the day is named once."""
    if words["locale"]:
        return abroad.span_text(span.opens, span.closes, words["locale"])
    if where and where[0] in _TWENTY_FOUR_HOURS:
        return f"{span.opens.hour}:{span.opens.minute:02}–{span.closes.hour}:{span.closes.minute:02}"
    opens, closes = _clock(span.opens), _clock(span.closes)
    if opens[-2:] == closes[-2:]:
        opens = opens[:-3]
    return f"{opens}–{closes}"


def _clock(time: datetime.time) -> str:
    minutes = f":{time.minute:02}" if time.minute else ""
    return f"{time.hour % 12 or 12}{minutes} {'am' if time.hour < 12 else 'pm'}"


def event_when(event: Event, where: tuple[str, ...], words: Words = ENGLISH_WORDS) -> str:
    """`Saturday, March 6, 2027, 10 am–12:30 pm`, or both days of one that lasts several."""
    first, last = event.from_, event.last_day
    if last > first:
        days = words["from_to"].format(first=day(first, where, words), last=day(last, where, words))
    elif words["locale"]:
        days = abroad.whole_day(first, words["locale"])
    else:
        days = f"{short_day(first, where)} {first.year}" if not _american(where) else f"{short_day(first, where)}, {first.year}"
    return ", ".join([days, *(span_text(span, where, words) for span in event.time)])


def from_root(link: str, root: str) -> str:
    """A page of this site named by its path, or another address as it is, from where `root` leads to the top."""
    return link if ":" in link or link.startswith("#") else f"{root}/{link.lstrip('/')}"


def tel(phone: str) -> str:
    """The address that dials a number: `tel:+17075550142`."""
    return "tel:" + re.sub(r"[^\d+]", "", phone)


def week(source: Any, today: datetime.date, words: Words = ENGLISH_WORDS) -> list[WeekRow]:
    """The ordinary week of a practice (or of its hours), Monday first, the day that is today marked unless a closure takes its hours away."""
    away = hasattr(source, "closure_on") and source.closure_on(today)
    labels = abroad.weekdays(words["locale"]) if words["locale"] else [name.capitalize() for name in WEEKDAYS]
    return [WeekRow(label, _openings(source, name), number == today.weekday() and not away) for number, (name, label) in enumerate(zip(WEEKDAYS, labels))]


def _openings(source: Any, weekday: str) -> tuple[Opening, ...]:
    """Of a practice with several places, those where somebody is that day; each with its name."""
    if not getattr(source, "places", ()):
        return (Opening("", getattr(getattr(source, "hours", source), weekday)),)
    openings = (Opening(place.name, getattr(place.hours, weekday)) for place in source.everywhere)
    return tuple(opening for opening in openings if opening.spans or opening.by_appointment)
