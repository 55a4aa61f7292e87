"""From a value with marks back to the stretch of text that was typed for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from sitecheck.markdown.marks import MarkedText
from sitecheck.markdown.measure import closing_bracket, end_of

FORMS = {
    "destination": "inline",
    "definition": "reference",
    "attribute": "html",
    "autolink": "autolink",
    "address": "autolink",
}
DESTINATION_START = re.compile(r"\]\([^\S\n]*(?:\n[ >]*)?(?:<[ ]*|`*)$")
LINK_END = re.compile("</a", re.IGNORECASE)
CODE_SIGNS = re.compile("`*")
EMPTY_NAME = re.compile(r"\s?\[\]")
NAME_START = re.compile(r"\s?\[")
HEADING_TEXT = re.compile(
    r"[ ]*+(?:(?:>|[*+-][ ]|\d+\.[ ]|:[ ])[ ]*+)*+(?:#{1,6}[ ]*+)?(?P<text>.*?)(?:[ ]+\{[^{}]*\})?[ ]*#*[ ]*$"
)
RAW_HEADING = re.compile(r"<h([1-6])\b[^<>]*>\s*(?P<text>.*?)\s*(?:</h\1\s*>|$)", re.IGNORECASE)


class Span(NamedTuple):
    """From one offset of the body to another, end exclusive."""

    start: int
    end: int


class Destination(NamedTuple):
    """Where a destination was typed, in which form, and the mark of the brackets that use it."""

    span: Span
    form: str
    use: int | None = None


@dataclass(frozen=True)
class Locator:
    """Answers where something stands in a marked text; None when it cannot be proved."""

    marks: MarkedText

    @property
    def text(self) -> str:
        return self.marks.text

    def destination(self, value: str) -> Destination | None:
        found = self.marks.found(value)
        if not found:
            return None
        use = found[0][1].offset if found[0][1].kind == "bracket" else None
        if use is not None:
            found = [(before, point) for before, point in found if point.kind == "definition"]
        for before, point in found[:1]:
            return self._measured(self.marks.strip(value), point.offset - before, FORMS.get(point.kind), use)
        return None

    def _measured(self, value: str, start: int, form: str | None, use: int | None) -> Destination | None:
        start = CODE_SIGNS.match(self.text, start).end() if form == "inline" else start  # [text](`address`)
        end = end_of(value, self.text, start)
        if end is None and form == "autolink" and value.startswith("mailto:"):  # <me@example.org>
            start += len("mailto:")
            end = end_of(value.removeprefix("mailto:"), self.text, start)
        if form is None or end is None:
            return None
        if form == "autolink" and DESTINATION_START.search(self.text[max(0, start - 99) : start]):
            form = "inline"
        return Destination(Span(start, end), form, use)

    def label(self, value: str, destination: Destination | None) -> Span | None:
        """A link's text, or a picture's alternative text, that begins with a mark of its own."""
        found = self.marks.found(value)
        if destination is None:
            return None
        if not found:
            return self._empty_label(destination) if not value else None
        before, point = found[0]
        if before or point.kind not in ("attribute", "bracket"):
            return None
        if point.kind == "attribute":
            end = end_of(self.marks.strip(value), self.text, point.offset)
            return None if end is None else Span(point.offset, end)
        return self._label_from(point.offset, destination)

    def _empty_label(self, destination: Destination) -> Span | None:
        before = max(0, destination.span.start - 99)
        opening = DESTINATION_START.search(self.text, before, destination.span.start)
        if destination.form != "inline" or opening is None or self.text[opening.start() - 1] != "[":
            return None
        return Span(opening.start(), opening.start())

    def _label_from(self, start: int, destination: Destination) -> Span | None:
        if self.text[start - 1] == ">":
            closing = LINK_END.search(self.text, start)
            return Span(start, closing.start()) if closing else None
        if destination.form == "inline":
            opening = DESTINATION_START.search(self.text, start, destination.span.start)
            return Span(start, opening.start()) if opening else None
        end = closing_bracket(self.text, start) if destination.form == "reference" else None
        return None if end is None else Span(start, end)

    def use(self, destination: Destination, label: Span | None, sign: str) -> Span | None:
        """The whole of `[text][name]`, `[text][]` or `[name]`."""
        if destination.use is None or label is None or self.text[label.end] != "]":
            return None
        start = label.start - 1 - len(sign)
        if self.text[start : label.start] != sign + "[":
            return None
        if destination.use == label.start:
            empty = EMPTY_NAME.match(self.text, label.end + 1)
            return Span(start, empty.end() if empty else label.end + 1)
        name = NAME_START.match(self.text, label.end + 1)
        if name is None or name.end() != destination.use:
            return None
        return Span(start, self.text.index("]", destination.use) + 1)

    def footnote(self, text_before: str) -> Span | None:
        """`[^name]`, from the text before it, which ends with its mark."""
        found = self.marks.found(text_before)
        if not found or found[-1][1].kind != "footnote" or self.marks.strip(text_before[-1:]):
            return None
        start = found[-1][1].offset
        return Span(start, self.text.index("]", start) + 1)

    def heading(self, html: str) -> Span | None:
        """A heading's text: it stands on one line, on which its first mark is."""
        here = next((point for _, point in self.marks.found(html) if point.kind != "definition"), None)
        if here is None:
            return None
        start = self.text.rfind("\n", 0, here.offset) + 1
        end = self.text.find("\n", here.offset)
        line = self.text[start : end if end >= 0 else len(self.text)]
        shape = RAW_HEADING if here.offset - start and RAW_HEADING.search(line) else HEADING_TEXT
        found = shape.search(line)
        return Span(start + found.start("text"), start + found.end("text")) if found else None
