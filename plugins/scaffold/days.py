"""Days as people type them, and as they are written: year-month-day."""

from __future__ import annotations

import datetime
import re

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_NEAR = {"today": 0, "tomorrow": 1, "yesterday": -1}


def day(typed: str, today: datetime.date) -> str:
    """`2026-12-24` for `24 December 2026`, `Dec 24, 2026`, `2026/12/24` or `tomorrow`; what can mean two days stays as it is."""
    words = typed.strip().lower()
    if words in _NEAR:
        return (today + datetime.timedelta(days=_NEAR[words])).isoformat()
    if found := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", words):
        return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    found = re.fullmatch(r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)? (?P<month>[a-z]{3,})\.?,? (?P<year>\d{4})", words)
    found = found or re.fullmatch(r"(?P<month>[a-z]{3,})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})", words)
    months = [number for number, name in enumerate(MONTHS, start=1) if found and name.startswith(found["month"])]
    return f"{found['year']}-{months[0]:02}-{int(found['day']):02}" if len(months) == 1 else typed.strip()
