"""What looks like a link or a note but is not: references without definition, notes without text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitecheck.markdown.facts import Undefined
from sitecheck.markdown.locate import Span
from sitecheck.markdown.measure import closing_bracket
from sitecheck.markdown.rendered_text import is_prose
from sitecheck.markdown.side_render import SideRender

NOTE_NAME = re.compile(r"\[\^([\w.:@/+-]+)\]")
PATTERN = re.compile(r"\^?.?-.?")  # [a-z][0-9] and [^a-z] are patterns for characters


def undefined_footnotes(side: SideRender) -> Iterator[Undefined]:
    """`[^name]` that stayed as it was typed, where the dialect has footnotes."""
    if side.rendering.footnotes is None:
        return
    for _, after, offset in prose_marks(side, "footnote"):
        name = NOTE_NAME.match(after)
        if name and not PATTERN.fullmatch(name[1]) and side.typed.body.startswith(name[0], offset):
            yield Undefined(name[1], side.place(Span(offset, offset + len(name[0]))))


def prose_marks(side: SideRender, kind: str) -> Iterator[tuple[str, str, int]]:
    """Marks of a kind that stand in prose: the text before, the text after, the offset."""
    for node in side.marked.texts if side.agrees else ():
        raw = node.text(deep=False)
        for match in side.marks.pattern.finditer(raw):
            point = side.marks.point(match[0])
            if point.kind == kind and is_prose(node):
                yield side.marks.strip(raw[: match.start()]), side.marks.strip(raw[match.end() :]), point.offset


def undefined_references(side: SideRender) -> Iterator[Undefined]:
    """`[text][name]` that stayed as it was typed, since nothing defines the name."""
    if not side.agrees or not side.marked_rendering.undefined:
        return
    literal = brackets_that_stayed(side)
    for candidate in side.marked_rendering.undefined:
        found = side.marks.pattern.search(candidate)
        if found is None or found.start() not in (0, len("][")):
            continue
        start = side.marks.point(found[0]).offset - found.start()
        span = reference_span(side.typed.body, start, literal)
        if span and not looks_like_code(side.typed.body, span):
            text, name = side.typed.body[start : span.end - 1].rsplit("][", 1)
            yield Undefined(" ".join((name or text).split()), side.place(span))


def brackets_that_stayed(side: SideRender) -> set[int]:
    """Offsets after the brackets that are still brackets in the rendered page."""
    bracket = re.compile(rf"\[({side.marks.pattern.pattern})")
    return {
        side.marks.point(match[1]).offset
        for node in side.marked.texts
        for match in bracket.finditer(node.text(deep=False))
    }


def reference_span(body: str, start: int, literal: set[int]) -> Span | None:
    """`[text][name]` or `[text][]` whose text starts at `start`, when it stayed as it was typed."""
    close = closing_bracket(body, start)
    if close is None or body[close + 1 : close + 2] != "[":
        return None
    collapsed = body[close + 2 : close + 3] == "]"
    if (start if collapsed else close + 2) not in literal:
        return None
    end = body.index("]", close + 2) + 1
    return Span(start - 2 if body[start - 2 : start - 1] == "!" else start - 1, end)


def looks_like_code(body: str, span: Span) -> bool:
    """`values[row][column]`, `[0-9][a-z]`, `[x][y](z)`, and numbers alone are not references."""
    before, after = body[span.start - 1 : span.start] if span.start else "", body[span.end : span.end + 1]
    text, name = body[span.start : span.end - 1].lstrip("![").rsplit("][", 1)
    if before == "\\" or after in ("[", "("):
        return True
    if body[span.start] == "!":
        return False
    patterned = PATTERN.fullmatch(text) or PATTERN.fullmatch(name)
    return bool(re.match(r"[\w\])]", before) or patterned or not re.search(r"[^\W\d_]", text) or text in "xX")
