"""One value of a fact that is a year, a month, a day or a moment, as `scalars` has the others."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import BeforeValidator

from practice.scalars import as_text


def _day(value: Any) -> datetime.date:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    text = as_text(value)
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise ValueError(f'"{text}" is not a date as year-month-day, like 2026-11-20')
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f'"{text}" is not a day in the calendar') from None
    if not 1900 <= day.year < 2200:
        raise ValueError(f'"{text}" is in a year that cannot be meant')
    return day


def _moment(value: Any) -> datetime.datetime:
    """A date, with a time where one is typed; midnight otherwise. No time zone: the practice's own."""
    if isinstance(value, datetime.datetime):
        return value
    text = as_text(value)
    match = re.fullmatch(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?", text)
    if not match:
        raise ValueError(f'"{text}" is not a date as year-month-day, like 2026-11-20')
    day = _day(match[1])
    try:
        return datetime.datetime(day.year, day.month, day.day, int(match[2] or 0), int(match[3] or 0))
    except ValueError:
        raise ValueError(f'"{text}" has a time that no clock shows') from None


def _year(value: Any) -> int:
    text = as_text(value)
    if not re.fullmatch(r"(19|20)\d\d", text):
        raise ValueError(f'"{text}" is not a year, like 2014')
    return int(text)


def _since(value: Any) -> datetime.date:
    """A year, a month or a day: `2014`, `2014-05`, `2014-05-17`. The first day of what is given."""
    if isinstance(value, datetime.date):
        return value
    text = as_text(value)
    if re.fullmatch(r"(19|20)\d\d", text):
        return datetime.date(int(text), 1, 1)
    if re.fullmatch(r"(19|20)\d\d-(0[1-9]|1[0-2])", text):
        return datetime.date.fromisoformat(text + "-01")
    return _day(text)


Day = Annotated[datetime.date, BeforeValidator(_day)]
Moment = Annotated[datetime.datetime, BeforeValidator(_moment)]
Since = Annotated[datetime.date, BeforeValidator(_since)]
Year = Annotated[int, BeforeValidator(_year)]

STAND_INS: dict[Any, Any] = {_moment: "1970-01-01", _day: "1970-01-01", _year: "1970"}
