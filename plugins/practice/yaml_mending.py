"""Broken YAML is made readable line by line, so that one slip does not cost the page its other fields.

Nothing is moved: characters are only replaced one for one, so every mark stays exact. What the owner
meant is kept: a value that YAML stumbles over is masked and read as plain text, and a line that
belongs to nothing is taken out and read by itself.
"""

from __future__ import annotations

import re
import string
from dataclasses import dataclass
from typing import Any

from practice.header import Lines, Problem, unreadable
from practice.yaml_slips import BULLET, FIELD, ITEM, ITEM_TEXT, about_line, about_value, as_field, inner_of, reads_alone, short

_QUOTED = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?$""")

# The signs that mean something to YAML, each with a stand-in that means nothing to anybody.
_SIGNS = string.punctuation + "\t"
_MASK = {ord(sign): chr(0xF0000 + ord(sign)) for sign in _SIGNS}
_UNMASK = {0xF0000 + ord(sign): sign for sign in _SIGNS}

_MOST_MENDS = 60


@dataclass(frozen=True)
class Loose:
    """A field that was read outside YAML, with the indices of its key and its value."""

    key: str
    value: str
    key_start: int
    start: int


class Mender:
    """The text as it now stands, what was wrong with it, and the fields taken out of it."""

    def __init__(self, lines: Lines, text: str) -> None:
        self.lines = lines
        self.text = text
        self.problems: list[Problem] = []
        self.loose: list[Loose] = []
        self.touched: set[int] = set()
        self.untabbed = -1  # the line whose tab was told: its indentation is not told a second time
        self.displaced: set[int] = set()  # lines that stand too far in or out
        self.mends = 0

    def unmask(self, value: str) -> str:
        return value.translate(_UNMASK) if self.touched else value

    def mend(self, error: Any) -> None:
        """Make the place that YAML stumbled over readable; at the worst, read what can be read without YAML."""
        self.mends += 1
        mark = getattr(error, "problem_mark", None)
        if mark is None or self.mends > _MOST_MENDS:
            return self._give_up(0)
        line = min(self.lines.line_at(min(mark.index, len(self.text))), len(self.lines.starts) - 1)
        if self._untab(line) or self._unbullet():
            return None
        context = str(getattr(error, "context", ""))
        if ("simple key" in context or "flow" in context) and error.context_mark:
            line = self.lines.line_at(error.context_mark.index)
        if any(words in context for words in ("quoted scalar", "block mapping", "block collection")):
            opened = self._open_quote(line, error)
            line = line if opened is None else opened
        if "block collection" in context and error.context_mark.column == 0:
            return self._take_out(self.lines.line_at(error.context_mark.index), "stray")
        if "document start" in str(error.problem):
            line = next((number for number in range(line) if self._now(number).strip()), line)
            return self._take_out(line, "indented")
        return self._mend_line(line, mark.index)

    # -- what may be wrong with a line ----------------------------------------------------------------

    def _mend_line(self, line: int, index: int) -> None:
        while line > 0 and not self._now(line).strip():
            line -= 1
        found = FIELD.match(self._now(line)) or (ITEM_TEXT.match(self._now(line)) if self._is_open(line) else None)
        if not found:
            return self._take_out(line, "stray")
        colon = self.lines.starts[line] + found.end("key")
        if index == colon:
            before = next((number for number in range(line - 1, -1, -1) if self._now(number).strip()), -1)
            if before >= 0 and not FIELD.match(self._now(before)):
                return self._take_out(before, "stray")
            return self._take_out(line, "indented")
        if line in self.touched or not found["value"]:
            return self._take_out(line, "stray")
        if reads_alone(found["value"]):
            return self._take_out(line, "indented" if self._is_deeper(line) else "askew")
        return self._mask(line, found)

    def _untab(self, line: int) -> bool:
        """YAML allows no tab in an indentation; a blank for each keeps most of them in step."""
        if "\t" not in (blank := re.match(r"[ \t]*", self._now(line))[0]):
            return False
        start = self.lines.starts[line] + blank.index("\t")
        message = "This line is indented with a tab, which cannot be read here: use spaces instead."
        self.problems.append(unreadable(message, self.lines.mark(start, start + 1)))
        self.untabbed = line
        self.text = re.sub(r"(?m)^[ \t]+", lambda found: found[0].replace("\t", " "), self.text)
        return True

    def _unbullet(self) -> bool:
        """A list that was begun with other signs than hyphens is told once."""
        found = BULLET.search(self.text)
        if not found:
            return False
        message = f'An item of a list begins with a hyphen and a space: write "- " instead of "{found["sign"]} ".'
        self.problems.append(unreadable(message, self.lines.mark(*found.span("sign")), "-" * (len(BULLET.findall(self.text)) == 1)))
        self.text = BULLET.sub(lambda each: each[0][:-1] + "-", self.text)
        return True

    def _open_quote(self, last: int, error: Any) -> int | None:
        """The first line up to `last` whose value opens a quotation mark and does not end with it."""
        if "quoted scalar" in str(error.context):
            last = self.lines.line_at(error.context_mark.index)
        for line in range(last + 1):
            found = FIELD.match(self._now(line)) or ITEM_TEXT.match(self._now(line))
            if found and (found["value"] or "")[:1] in ("'", '"') and not _QUOTED.match(found["value"]) and line not in self.touched:
                return line
        return None

    # -- how it is mended -----------------------------------------------------------------------------

    def _mask(self, line: int, found: re.Match[str]) -> None:
        start = self.lines.starts[line] + found.start("value")
        end = self.lines.starts[line] + found.end("value")
        value = self.lines.text[start:end]
        inner = inner_of(value)
        before = value.find(inner)
        after = len(value) - before - len(inner)
        masked = self.text[start + before:end - after].translate(_MASK)
        self._replace(start, end, " " * before + masked + " " * after)
        self.touched.add(line)
        message, suggestion = about_value(found["key"], value, inner)
        self.problems.append(unreadable(message, self.lines.mark(start, end), suggestion))

    def _take_out(self, line: int, fault: str) -> None:
        written = self._now(line)
        start = self.lines.starts[line]
        found = as_field(written)
        blank = len(written) - len(written.lstrip())
        mark = self.lines.mark(start + blank, start + max(blank, len(written.rstrip())))
        if found:
            value = found["value"] or ""
            self.loose.append(Loose(found["key"], self.unmask(value), start + found.start("key"), start + (found.start("value") if value else found.end("key"))))
        if line not in self.touched and line != self.untabbed and not self._follows_a_slip(line, blank, fault):
            self.problems.append(unreadable(about_line(written, found, fault), mark))
        # Its hyphen stays, so that the lines below it still have their item.
        kept = len(item["hyphens"]) if (item := ITEM.match(written)) and line not in self.touched and fault == "stray" else 0
        self.touched.add(line)
        if not written.strip():
            return self._give_up(line)
        return self._replace(start + kept, start + len(written), " " * (len(written) - kept))

    def _follows_a_slip(self, line: int, blank: int, fault: str) -> bool:
        """Whether a line is out of step only because one above it is, which is told there and once."""
        before = self._before(line)
        written = self.lines.line(before) if before >= 0 else ""
        self.displaced.add(line)
        if fault == "stray" and not ITEM.match(self.lines.line(line)):
            return False
        follows = before in self.displaced or 0 <= before == self.untabbed or (self.untabbed >= 0 and "\t" in _indent(self.lines.line(line)) + _indent(written))
        found = FIELD.match(written)
        if fault == "indented" and not follows and found and found["value"] and 0 < len(found["indent"]) < blank:
            start = self.lines.starts[before] + len(_indent(written))
            message = f'The line "{short(written)}" has fewer spaces before it than the lines below it: give them all the same.'
            self.problems.append(unreadable(message, self.lines.mark(start, start + len(written.strip()))))
            follows = True
        return follows

    def follows(self, line: int) -> bool:
        """Whether the line above was taken out, or followed one that was: then this one may have lost its place with it."""
        if self._before(line) not in self.touched | self.displaced:
            return False
        self.displaced.add(line)
        return True

    def _is_open(self, line: int) -> bool:
        found = ITEM_TEXT.match(self._now(line))
        return bool(found) and found["value"][0] in "\"'" and not _QUOTED.match(found["value"])

    def opened(self, start: int, end: int) -> bool:
        """Whether a quotation mark was never closed, since what it encloses has fields in it that stand no further in; then it is masked."""
        line = self.lines.line_at(start)
        found = FIELD.match(self._now(line))
        if not found or line in self.touched or not found["value"] or found["value"][0] not in "\"'":
            return False
        below = (FIELD.match(self._now(number)) for number in range(line + 1, self.lines.line_at(end) + 1))
        if not any(each and len(each["indent"]) <= len(found["indent"]) for each in below):
            return False
        self._mask(line, found)
        return True

    def _before(self, line: int) -> int:
        """The line above that is not empty, as the owner wrote it; -1 when there is none."""
        return next((number for number in range(line - 1, -1, -1) if self.lines.line(number).strip()), -1)

    def _is_deeper(self, line: int) -> bool:
        """Whether its words begin further in than those of the line above."""
        above = FIELD.match(self.lines.line(self._before(line)))
        here = FIELD.match(self.lines.line(line))
        return bool(above and here) and len(above["indent"]) < len(here["indent"])

    def _give_up(self, line: int) -> None:
        """Read the fields that stand at the start of a line, and let the rest be."""
        message = "The fields cannot be read from here on: write each as a name, a colon, a space and the value."
        start = self.lines.starts[line]
        if not self.problems:
            self.problems.append(unreadable(message, self.lines.mark(start, start + len(self.lines.line(line)))))
        for number, start in enumerate(self.lines.starts):
            found = FIELD.match(self._now(number))
            if found and found["value"] and not found["indent"]:
                value = self.unmask(found["value"]).strip("\"'")
                self.loose.append(Loose(found["key"], value, start, start + found["value"].find(value) + found.start("value")))
        self.text = ""

    def _now(self, line: int) -> str:
        start = self.lines.starts[line]
        return self.text[start:start + len(self.lines.line(line))]

    def _replace(self, start: int, end: int, by: str) -> None:
        self.text = self.text[:start] + by + self.text[end:]


def _indent(written: str) -> str:
    return written[:len(written) - len(written.lstrip(" \t"))]
