"""The text as typed beside the text as Python-Markdown sees it, and the way back from one to the other."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from sitecheck.diagnostic import Place

BYTE_ORDER_MARK = "\ufeff"
PLACEHOLDER_ENDS = "\x02\x03"  # Python-Markdown keeps these for itself and drops them from the text
DROPPED = str.maketrans("", "", PLACEHOLDER_ENDS)
BLANK_LINE = re.compile(r"\n +(?=\n|\Z)")
LINE_END = re.compile("\r\n?")  # not splitlines(): a form feed ends no line in Markdown


@dataclass(frozen=True)
class TypedText:
    """A file's text; its body starts on `body_line` and tabs are expanded to `tab_length`."""

    path: str
    text: str
    body_line: int = 1
    tab_length: int = 4

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the whole file, without line ends and byte order mark."""
        return LINE_END.sub("\n", self.text.removeprefix(BYTE_ORDER_MARK)).split("\n")

    @cached_property
    def body(self) -> str:
        """The body as Python-Markdown's first step leaves it, with the same number of lines."""
        kept = "\n".join(["", *self.lines[self.body_line - 1 :]])
        if any(end in kept for end in PLACEHOLDER_ENDS):
            kept = kept.translate(DROPPED)
        return BLANK_LINE.sub("\n", kept.expandtabs(self.tab_length))[1:]

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.body))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column in the file of an offset into the body."""
        index = bisect_right(self._starts, offset) - 1
        typed_line = self.lines[self.body_line - 1 + index]
        return self.body_line + index, self._typed_column(typed_line, offset - self._starts[index]) + 1

    def _typed_column(self, line: str, column: int) -> int:
        if "\t" not in line and not any(end in line for end in PLACEHOLDER_ENDS):
            return column
        reached = 0
        for index, character in enumerate(line):
            if reached >= column and character not in PLACEHOLDER_ENDS:
                return index
            if character == "\t":
                reached += self.tab_length - reached % self.tab_length
            elif character not in PLACEHOLDER_ENDS:
                reached += 1
        return len(line)

    def place(self, start: int, end: int) -> Place:
        """The place of a stretch of the body."""
        return Place(self.path, *self.position(start), *self.position(end))

    def typed(self, place: Place) -> str:
        """What stands at a known place, lines joined by a line feed."""
        lines = self.lines[place.line - 1 : place.end_line]
        lines[-1] = lines[-1][: place.end_column - 1]
        lines[0] = lines[0][place.column - 1 :]
        return "\n".join(lines)
