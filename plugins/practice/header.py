"""The facts of a header: what was typed, where each key and value stands, and what could not be read.

Lines and columns count from 1, columns in characters as an editor shows them: a byte order mark is no
character, and `\\r\\n` is one line end. A value's mark leaves out the quotes around it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any, Literal

Rule = Literal["unreadable-entry", "unknown-field", "missing-field", "bad-field", "duplicate-field"]
Path = tuple[str | int, ...]


@dataclass(frozen=True, order=True)
class Mark:
    """A stretch of a file; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Problem:
    """Something the owner has to mend. `suggestion` is text that may stand at the mark instead."""

    rule: Rule
    message: str
    mark: Mark | None = None
    suggestion: str = ""


def unreadable(message: str, mark: Mark | None = None, suggestion: str = "") -> Problem:
    """What keeps a file, or a part of it, from being read."""
    return Problem("unreadable-entry", message, mark, suggestion)


@dataclass(frozen=True)
class Header:
    """A file's fields as typed (every scalar is text), their marks by path of keys, and the body after them."""

    values: dict[str, Any] = field(default_factory=dict)
    marks: dict[Path, Mark] = field(default_factory=dict)
    key_marks: dict[Path, Mark] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    problems: tuple[Problem, ...] = ()

    def mark_of(self, path: Path) -> Mark | None:
        """Where the value at `path` stands; failing that its key, or the nearest group around it."""
        for length in range(len(path), 0, -1):
            mark = self.marks.get(path[:length]) or self.key_marks.get(path[:length])
            if mark:
                return mark
        return None


class Lines:
    """From a character's index in a text to its line and column in the file the text was cut from."""

    def __init__(self, text: str, first_line: int = 1) -> None:
        self.text = text
        self.first_line = first_line
        self.starts = [0]
        index = text.find("\n")
        while index >= 0:
            self.starts.append(index + 1)
            index = text.find("\n", index + 1)

    def mark(self, start: int, end: int) -> Mark:
        line = bisect_right(self.starts, start) - 1
        end_line = line if end < self._end_of(line) + 1 else bisect_right(self.starts, end) - 1
        return Mark(
            line + self.first_line, start - self.starts[line] + 1,
            end_line + self.first_line, end - self.starts[end_line] + 1,
        )

    def _end_of(self, line: int) -> int:
        return self.starts[line + 1] - 1 if line + 1 < len(self.starts) else len(self.text)

    def line_at(self, index: int) -> int:
        """Number of the line that holds the character, from 0, within this text."""
        return bisect_right(self.starts, index) - 1

    def line(self, number: int) -> str:
        return self.text[self.starts[number]:self._end_of(number)]


def part(header: Header, key: str) -> Header:
    """The group under `key` as a header of its own, its marks kept: one paper of references.yaml."""
    value = header.values.get(key)
    return Header(
        values=value if isinstance(value, dict) else {},
        marks={path[1:]: mark for path, mark in header.marks.items() if path[0] == key and len(path) > 1},
        key_marks={path[1:]: mark for path, mark in header.key_marks.items() if path[0] == key and len(path) > 1},
    )
