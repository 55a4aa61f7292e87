"""Timetables whose days stand side by side, or with a column for opening and one for closing, and lists whose times stand below their day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitecheck.facts.hours.clock import TIME
from sitecheck.facts.said_days import DAYS

_ONLY_DAYS = re.compile(rf"[^\w\n]*(?P<days>{DAYS})[^\w\n]*")
_CELL = re.compile(r"[^|\n]+")
_OPENS = re.compile(r"\W*(?:opens?(?: at)?|opening(?: time)?|from|starts?)\W*", re.IGNORECASE)
_CLOSES = re.compile(r"\W*(?:clos(?:es?|ed)(?: at)?|closing(?: time)?|to|until|till|ends?|finish(?:es)?)\W*", re.IGNORECASE)


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


def in_one(row: str, head: str) -> str:
    """A row whose head has a column for opening and one for closing with both as one stretch, and as long as before."""
    heads, cells = ([*_CELL.finditer(line, line.find("|"))] for line in (head.rstrip(), row.rstrip()))
    opens = [number for number, cell in enumerate(heads) if _OPENS.fullmatch(cell[0])]
    closes = [number for number, cell in enumerate(heads) if _CLOSES.fullmatch(cell[0])]
    if len(opens) != 1 or len(closes) != 1 or opens > closes or not len(heads) <= len(cells):
        return row
    begin, end = cells[opens[0]], cells[closes[0]]
    if not (re.fullmatch(TIME, begin[0].strip()) and re.fullmatch(TIME, end[0].strip())):
        return row
    start, stop = begin.start() + len(begin[0].rstrip()), end.end() - len(end[0].lstrip())
    return row[:start] + "–".center(stop - start) + row[stop:]


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
