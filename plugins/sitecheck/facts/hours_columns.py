"""Timetables whose days stand side by side, and lists whose times stand in a line of their own: each has its day above it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitecheck.facts.said_days import DAYS

_ONLY_DAYS = re.compile(rf"[^\w\n]*(?P<days>{DAYS})[^\w\n]*")
_CELL = re.compile(r"[^|\n]+")


def day_columns(row: str) -> tuple[str, ...]:
    """The days in the cells of a table's head, empty where a cell has none; nothing when fewer than two have one."""
    cells = [cell[0].strip(" *_") for cell in _CELL.finditer(row.strip().strip("|"))] if "|" in row else []
    days = tuple(cell if re.fullmatch(DAYS, cell) else "" for cell in cells)
    return days if sum(map(bool, days)) > 1 else ()


def cells_below(row: str, days: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    """Every cell of a row with its day in front of it, and where the cell stands in the row."""
    inner = row.strip().strip("|")
    first = row.find(inner) if inner else 0
    found = list(_CELL.finditer(inner))
    for day, cell in zip(days, found, strict=False) if len(found) == len(days) else ():
        text = cell[0].strip()
        if day and text:
            start = first + cell.start() + cell[0].find(text)
            yield f"{day}: {text}", start, start + len(text)


def only_days(line: str) -> str:
    """The days of a line that has nothing else, like a heading above times."""
    found = _ONLY_DAYS.fullmatch(line.strip())
    return found["days"] if found else ""


def below_day(line: str, day: str) -> Iterator[tuple[str, int, int]]:
    """A line without a day under such a line, with the day in front of it, and where it stands."""
    text = re.sub(r"^[\s*+•·-]+", "", line).rstrip()
    if day and text and not re.search(DAYS, text):
        start = line.find(text)
        yield f"{day}: {text}", start, start + len(text)
