"""Marks: private-use characters that travel through the renderer and say where something was typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import count, pairwise

from sitecheck.markdown.points import Point, points

PRIVATE_BLOCKS = ((0x100000, 0x10FFFD), (0xF0000, 0xFFFFD), (0xE000, 0xF8FF))


@dataclass(frozen=True)
class MarkedText:
    """A text and its marks."""

    text: str
    verbatim: tuple[str, ...] = ()

    @cached_property
    def points(self) -> tuple[Point, ...]:
        return points(self.text, self.verbatim)

    @cached_property
    def _alphabet(self) -> tuple[int, int]:
        """First character and size of the longest row of private-use characters that the author does not use."""
        rows = []
        for first, last in PRIVATE_BLOCKS:
            used = {ord(character) for character in re.findall(f"[{chr(first)}-{chr(last)}]", self.text)}
            edges = sorted({first - 1, *used, last + 1})
            rows += [(end - start - 1, start + 1) for start, end in pairwise(edges)]
        size, first = max(rows)
        if size < 2:
            raise ValueError("The text uses every private-use character there is")
        return first, size

    @cached_property
    def _width(self) -> int:
        """How many characters make a mark: one, unless there are very many marks."""
        size = self._alphabet[1]
        return next(width for width in count(1) if size**width >= len(self.points))

    @cached_property
    def pattern(self) -> re.Pattern:
        """Matches one mark."""
        first, size = self._alphabet
        return re.compile(f"[{chr(first)}-{chr(first + size - 1)}]{{{self._width}}}")

    @cached_property
    def marked(self) -> str:
        """The text with its marks."""
        pieces, reached = [], 0
        for number, point in enumerate(self.points):
            pieces += (self.text[reached : point.offset], self._mark(number))
            reached = point.offset
        return "".join(pieces) + self.text[reached:]

    def _mark(self, number: int) -> str:
        first, size = self._alphabet
        return "".join(chr(first + number // size**place % size) for place in reversed(range(self._width)))

    def point(self, mark: str) -> Point:
        first, size = self._alphabet
        number = 0
        for character in mark:
            number = number * size + ord(character) - first
        return self.points[number]

    def strip(self, text: str) -> str:
        return self.pattern.sub("", text)

    def found(self, text: str) -> tuple[tuple[int, Point], ...]:
        """The marks in a text, each with the number of real characters that stand before it."""
        marks, width = [], self._width
        for passed, match in enumerate(self.pattern.finditer(text)):
            marks.append((match.start() - passed * width, self.point(match[0])))
        return tuple(marks)
