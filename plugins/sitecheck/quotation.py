"""A line of a file as a terminal shows it, with the words in question underlined."""

from __future__ import annotations

import re
import unicodedata

from sitecheck.diagnostic import Place

GUTTER = " │ "
CUT = "…"
_JOINED = re.compile(r"(?<=[^\x00-\u02ff])\u200d(?=[^\x00-\u02ff])")  # it makes one sign of two emoji, and harms nobody


def quoted_line(text: str, place: Place) -> tuple[str, str, str] | None:
    """The line of a place, cut at the words in question; None when the place is not known or not in the text."""
    lines = re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))  # as editors count; form feeds end no line
    if place.line is None or not 1 <= place.line <= len(lines):
        return None
    line = lines[place.line - 1]
    start = min(max((place.column or 1) - 1, 0), len(line))
    end = len(line) if place.end_line != place.line or place.end_column is None else place.end_column - 1
    end = min(max(end, start + 1), max(len(line), start + 1))
    return line[:start], line[start:end], line[end:]


def quotation(text: str, place: Place, width: int) -> list[str]:
    """Two lines, or none when there is nothing to quote."""
    if (parts := quoted_line(text, place)) is None:
        return []
    number, (before, marked, after) = f"{place.line:>5}", map(shown, parts)
    before, marked, after = _cropped(before, marked, after, width - len(number) - len(GUTTER))
    quoted = [f"{number}{GUTTER}{before}{marked}{after}".rstrip()]
    if place.column is not None and marked:
        quoted.append(" " * len(number) + GUTTER + " " * cells(before) + "~" * cells(marked))
    return quoted


def shown(text: str) -> str:
    """What can safely stand in a terminal: tabs as spaces, nothing that moves the cursor or turns the text round, and none of the codes that are no letter in Unicode."""
    text = _JOINED.sub("", text.expandtabs(4))
    return "".join("�" if "\ufdd0" <= letter <= "\ufdef" or unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") else letter for letter in text)


def cells(text: str) -> int:
    """How many columns of a terminal the text takes: Chinese letters and emoji two, accents of their own none."""
    return sum(_cells(letter) for letter in text)


def _cells(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _cropped(before: str, marked: str, after: str, width: int) -> tuple[str, str, str]:
    """A part of a long line, with what is marked in it and some words on either side."""
    if cells(before) + cells(marked) + cells(after) <= width:
        return before, marked, after
    marked = _first(marked, max(width - 12, 8))
    room = max(width - cells(marked), 2)
    left = _last(before, room // 2 if cells(after) > room // 2 else room - cells(after))
    return left, marked, _first(after, room - cells(left))


def _first(text: str, width: int) -> str:
    if cells(text) <= width:
        return text
    kept, taken = "", len(CUT)
    for letter in text:
        if (taken := taken + _cells(letter)) > width:
            break
        kept += letter
    return kept + CUT if width > 0 else ""


def _last(text: str, width: int) -> str:
    return _first(text[::-1], width)[::-1]
