"""Remarks that silence a rule, each with its reason and the lines that it covers."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from sitecheck.diagnostic import Place
from sitecheck.markdown.facts import Ignore
from sitecheck.markdown.locate import Span
from sitecheck.markdown.points import MEANT
from sitecheck.markdown.typed_text import TypedText

REMARK = re.compile(
    r"\s*sitecheck:\s*ignore\b\s*(?P<rules>[\w-]+(?:\s*,\s*[\w-]+)*)?"
    r"(?:\s+until\b\s*(?P<until>[^\s–—]*))?(?:\s*(?:[–—:]|-{1,2})\s*(?P<reason>.*?))?\s*$",
    re.DOTALL,
)
HEADER_REMARK = re.compile(rf"(?:^|\s)#(?P<remark>{MEANT}.*)$")
COMMENT = re.compile(rf"<!--({MEANT}(?:(?!-->).)*)-->", re.DOTALL)
DAY = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
QUOTATION = " \t>"


def remarks(text: str) -> Iterator[tuple[str, Span]]:
    """Remarks in a text that was not rendered."""
    for found in COMMENT.finditer(text):
        yield found[1], Span(*found.span())


def last_day(written: str) -> date | None:
    """The last day of `2027-03`, or `2027-03-15` itself."""
    found = DAY.fullmatch(written)
    try:
        year, month, day = (int(part) if part else None for part in found.groups()) if found else (0, 0, 0)
        return date(year, month, day or monthrange(year, month)[1])
    except ValueError:
        return None


def read_remark(remark: str, place: Place, first_line: int, last_line: int) -> Iterator[Ignore]:
    """An ignore for each rule that the remark names; one without a name where it names none, or is not understood."""
    found = REMARK.match(remark)
    if found is None:
        yield Ignore("", "", place, first_line, last_line)
        return
    until = found["until"] or ""
    reason = " ".join((found["reason"] or "").split())
    for rule in re.split(r"\s*,\s*", found["rules"] or ""):
        yield Ignore(rule, reason, place, first_line, last_line, last_day(until), until)


def covered_lines(typed: TypedText, first: int, last: int, column: int, end_column: int) -> tuple[int, int]:
    """Its own lines when something else stands there; else the block that follows."""
    lines = typed.lines
    if (lines[first - 1][: column - 1] + lines[last - 1][end_column - 1 :]).strip(QUOTATION):
        return first, last
    start = next((n for n in range(last + 1, len(lines) + 1) if lines[n - 1].strip(QUOTATION)), None)
    if start is None:
        return first, last
    end = next((n for n in range(start, len(lines) + 1) if not lines[n - 1].strip(QUOTATION)), len(lines) + 1)
    return start, end - 1


def ignores_in_body(typed: TypedText, comments: Iterator[tuple[str, Span]]) -> Iterator[Ignore]:
    """Those among the comments of a body, each with the lines that it silences."""
    for remark, span in comments:
        place = typed.place(*span)
        lines = covered_lines(typed, place.line, place.end_line, place.column, place.end_column)
        yield from read_remark(remark, place, *lines)


def ignores_in_header(typed: TypedText) -> Iterator[Ignore]:
    """`# sitecheck: ignore rule – reason` covers its own line, or the next one when it stands alone."""
    for number, line in enumerate(typed.lines[: typed.body_line - 1], 1):
        found = HEADER_REMARK.search(line)
        if found is None:
            continue
        start = found.start("remark") - 1
        place = Place(typed.path, number, start + 1, number, len(line) + 1)
        covered = number if line[:start].strip() else number + 1
        yield from read_remark(found["remark"], place, covered, covered)
