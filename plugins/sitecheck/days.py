"""Days as the check says them, and how far they lie apart."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date

from practice.calendar import MONTHS, WEEKDAYS

MONTH = "|".join(MONTHS)
"""Any of them, in a pattern."""
WEEKDAY_NAMES = tuple(weekday.capitalize() for weekday in WEEKDAYS)
WEEKDAY = f"(?:{'|'.join(WEEKDAY_NAMES)})"
"""Any of them, in a pattern."""
WEEKDAY_BEGUN = f"(?:{'|'.join(name[:3] for name in WEEKDAY_NAMES)})"
"""What the name of any of them begins with, and is often cut down to."""


def spoken(day: date) -> str:
    """`24 December 2026`; written here because the computer's own month names depend on its settings."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def months_between(first: date, last: date) -> int:
    """Whole months from one day to a later one."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def typed_day(written: str) -> date:
    """The day that a command was given, as `2026-11-20`."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ArgumentTypeError(f'"{written}" is not a day; write it like 2026-11-20') from None
