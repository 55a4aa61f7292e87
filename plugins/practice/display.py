"""How facts are written for visitors: money, days, times, phone numbers."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from practice.schema import WEEKDAYS, Event, Practice, Service, Span

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_SYMBOLS = {"USD": "$", "CAD": "$", "AUD": "$", "NZD": "$", "GBP": "£", "EUR": "€"}
_TWENTY_FOUR_HOURS = ("DE", "CH", "AT")


@dataclass(frozen=True)
class WeekRow:
    """A line of the table of opening hours."""

    label: str
    spans: tuple[Span, ...]
    today: bool


def filters(practice: Practice, today: datetime.date) -> dict[str, Callable]:
    """The filters that templates use; macros that see no context use them too."""
    return {
        "money": lambda amount: money(amount, practice.currency),
        "fee": lambda service: fee(service.fee_on(today), practice.currency),
        "next_fee": lambda service: next_fee(service, practice, today),
        "day": lambda date: day(date, practice.where),
        "short_day": lambda date: short_day(date, practice.where),
        "span_text": lambda span: span_text(span, practice.where),
        "tel": tel,
        "event_when": lambda event: event_when(event, practice.where),
        "from_root": from_root,
        "week": lambda source: week(source, today),
    }


def money(amount: Decimal, currency: str) -> str:
    """`$110`, `$110.50`, `CHF 110`: cents only where there are some."""
    number = f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"
    symbol = _SYMBOLS.get(currency)
    return f"{symbol}{number}" if symbol else f"{currency} {number}"


def fee(amount: Decimal, currency: str) -> str:
    return money(amount, currency) if amount else "free"


def next_fee(service: Service, practice: Practice, today: datetime.date) -> str:
    """`from January 1, 2027: $120`, until that day has come."""
    coming = service.next_fee_after(today)
    return f"From {day(coming.from_, practice.where)}: {fee(coming.fee, practice.currency)}" if coming else ""


def day(date: datetime.date, where: tuple[str, ...] = ()) -> str:
    """`24 December 2026`, in the United States `December 24, 2026`; the computer's own month names depend on its settings."""
    month = _MONTHS[date.month - 1]
    return f"{month} {date.day}, {date.year}" if _american(where) else f"{date.day} {month} {date.year}"


def short_day(date: datetime.date, where: tuple[str, ...] = ()) -> str:
    """`Thursday 24 December`, in the United States `Thursday, December 24`."""
    weekday, month = WEEKDAYS[date.weekday()].capitalize(), _MONTHS[date.month - 1]
    return f"{weekday}, {month} {date.day}" if _american(where) else f"{weekday} {date.day} {month}"


def _american(where: tuple[str, ...]) -> bool:
    return where[:1] != () and where[0].startswith("US")


def span_text(span: Span, where: tuple[str, ...] = ()) -> str:
    """`9 am–12:30 pm`, or `9:00–12:30` where clocks show 24 hours. A half of the day is named once."""
    if where and where[0] in _TWENTY_FOUR_HOURS:
        return f"{span.opens.hour}:{span.opens.minute:02}–{span.closes.hour}:{span.closes.minute:02}"
    opens, closes = _clock(span.opens), _clock(span.closes)
    if opens[-2:] == closes[-2:]:
        opens = opens[:-3]
    return f"{opens}–{closes}"


def _clock(time: datetime.time) -> str:
    minutes = f":{time.minute:02}" if time.minute else ""
    return f"{time.hour % 12 or 12}{minutes} {'am' if time.hour < 12 else 'pm'}"


def event_when(event: Event, where: tuple[str, ...] = ()) -> str:
    """`Saturday, March 6, 2027, 10 am–12:30 pm`, or both days of one that lasts several."""
    first, last = event.from_, event.last_day
    days = f"{short_day(first, where)} {first.year}" if not _american(where) else f"{short_day(first, where)}, {first.year}"
    if last > first:
        days = f"{day(first, where)} to {day(last, where)}"
    return ", ".join([days, *(span_text(span, where) for span in event.time)])


def from_root(link: str, root: str) -> str:
    """A page of this site named by its path, or another address as it is, from where `root` leads to the top."""
    return link if ":" in link or link.startswith("#") else f"{root}/{link.lstrip('/')}"


def tel(phone: str) -> str:
    """The address that dials a number: `tel:+17075550142`."""
    return "tel:" + re.sub(r"[^\d+]", "", phone)


def week(source: Any, today: datetime.date) -> list[WeekRow]:
    """The ordinary week of a practice (or of its hours), Monday first, the day that is today marked."""
    hours = getattr(source, "hours", source)
    return [
        WeekRow(name.capitalize(), getattr(hours, name), number == today.weekday())
        for number, name in enumerate(WEEKDAYS)
    ]
