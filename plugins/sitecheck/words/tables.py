"""Tables that set the work beside medicine: what their own column answers, and where it claims to be better."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby
from operator import or_

from sitecheck.words.lexicon import lexicon, split
from sitecheck.words.passages import Passage
from sitecheck.words.plain import visible

NOTHING = frozenset("none no never zero nil nothing ✗ ✘ × ❌".split())
ALWAYS = frozenset("always yes ✓ ✔ ✅ lasting permanent permanently immediate immediately same complete full quick fast high every".split())
ROOT = frozenset("source origin cause causes root reason whole".split())
HARM = frozenset("risk risks danger dangers effect effects harm hurts hurt pain painful downtime needles wears returns relapse hard upsets upset addictive drowsy".split())
GOOD = frozenset("cause causes relief result results effective effectiveness recovery healing heals works helps cures success lasting lasts finds benefit root reason".split())
WIDEST = 40
"""Columns; nobody compares in a wider table."""


@dataclass(frozen=True)
class Row:
    """A row of such a table: what it is about, and what stands beside it for the work."""

    label: Passage | None
    ours: Passage

    @property
    def boasts(self) -> bool:
        """Whether the work comes off better: it finds the cause, does no harm, or always helps."""
        about, ours = _words(self.label), _words(self.ours)
        if NOTHING & ours:
            return bool(about & HARM) and not about & GOOD
        return bool(ours & ROOT or ALWAYS & ours and about & GOOD)

    @property
    def words(self) -> str:
        own = visible(self.ours.text).strip()
        return f"{visible(self.label.text).strip()}: {own}" if self.label else own


def compared(passages: Sequence[Passage]) -> list[list[Row]]:
    """The rows of each table that has a column for medicine and one for the work."""
    return [rows for rows in ([*_rows(lines)] for lines in _tables(passages)) if rows]


def columns(passages: Sequence[Passage]) -> Iterator[tuple[Passage, str, list[Passage]]]:
    """The head of each column, all heads beside it, and what stands below it."""
    for lines in _tables(passages):
        for column, head in lines[0].items():
            beside = " ".join(other.text for other in lines[0].values() if other is not head)
            yield head, beside, [line[column] for line in lines[1:] if column in line]


def _tables(passages: Sequence[Passage]) -> Iterator[list[dict[int, Passage]]]:
    """Each table, line by line, with its cells by their column."""
    for table, cells in groupby(passages, key=lambda passage: passage.line and passage.line[0]):
        if table is not None:
            lines = [{passage.column: passage for passage in line} for _, line in groupby(cells, key=lambda passage: passage.line)]
            if len(lines[0]) <= WIDEST:
                yield lines


def _rows(lines: list[dict[int, Passage]]) -> Iterator[Row]:
    mask = lexicon().mask
    medicine, work = mask("medicine", "medic", "hospital", "orthodox", "other_help"), mask("therapy", "first_person", "session")
    headed = {column: _classes(passage) for column, passage in lines[0].items()}
    theirs = next((column for column, classes in headed.items() if classes & medicine), None)
    ours = next((column for column, classes in headed.items() if column != theirs and (classes & work or "here" in _words(lines[0][column]))), None)
    if theirs is None or ours is None:
        return
    for line in lines[1:]:
        if theirs in line and ours in line:
            first = min(line)
            yield Row(line[first] if first not in (theirs, ours) else None, line[ours])


def _words(passage: Passage | None) -> set[str]:
    return {word for word, _, _ in split(passage.text)} if passage else set()


def _classes(passage: Passage) -> int:
    known = lexicon()
    return reduce(or_, (known.alone.get(known.lemmas(word), 0) for word in _words(passage)), 0)
