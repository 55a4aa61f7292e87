"""The side render: the same text rendered once plainly and once with marks, read side by side.

The plain render says what there is; the marks say where it was typed. What the two do not have equally often gets
no place: an unknown place is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sitecheck.diagnostic import Place
from sitecheck.markdown.dialect import Dialect, Rendering
from sitecheck.markdown.facts import Heading, SourceLink
from sitecheck.markdown.locate import Locator, Span
from sitecheck.markdown.marks import MarkedText
from sitecheck.markdown.rendered_text import RenderedLink, RenderedText, read
from sitecheck.markdown.typed_text import TypedText


@dataclass(frozen=True)
class SideRender:
    """Both renders of one text, and what they tell of its links, headings and remarks."""

    typed: TypedText
    dialect: Dialect

    @cached_property
    def marks(self) -> MarkedText:
        return MarkedText(self.typed.body, self.dialect.verbatim)

    @cached_property
    def locator(self) -> Locator:
        return Locator(self.marks)

    @cached_property
    def rendering(self) -> Rendering:
        return self.dialect.render(self.typed.body)

    @cached_property
    def plain(self) -> RenderedText:
        return read(self.rendering.html)

    @cached_property
    def marked_rendering(self) -> Rendering:
        return self.dialect.render_marked(self.marks.marked, self.marks.pattern)

    @cached_property
    def marked(self) -> RenderedText:
        return read(self.marked_rendering.html)

    @cached_property
    def agrees(self) -> bool:
        """Both renders have the same destinations and pictures in the same order."""
        return destinations(self.plain, str) == destinations(self.marked, self.marks.strip)

    @cached_property
    def headings_agree(self) -> bool:
        return levels(self.plain) == levels(self.marked)

    def place(self, span: Span | None) -> Place:
        return Place(self.typed.path) if span is None else self.typed.place(*span)

    def place_or_none(self, span: Span | None) -> Place | None:
        return None if span is None else self.typed.place(*span)

    def written(self, span: Span | None, value: str) -> str:
        return value if span is None else self.typed.typed(self.typed.place(*span))

    def links(self) -> Iterator[SourceLink]:
        (plain, _pictures), (marked_links, _others) = destinations(self.plain, str), destinations(self.marked, self.marks.strip)
        seen = set()
        for link, number in zip(self.plain.links, counterparts(plain, marked_links), strict=True):
            if number is None:
                yield self._link(link, None)
                continue
            marked = self.marked.links[number]
            same = (marked.element, marked.attribute, tuple(self.marks.pattern.findall(marked.value)))
            if not same[2] or same not in seen:  # an unclosed <a> is repeated in every further paragraph
                seen.add(same)
                yield self._link(link, marked)

    def _link(self, link: RenderedLink, marked: RenderedLink | None) -> SourceLink:
        if marked is None:
            return SourceLink(link.element, link.attribute, link.value, link.text, self.place(self.once(link.value)), value=link.value, form="unknown")
        found = self.locator.destination(marked.value)
        if found is None:
            return self._unwritten_link(link, marked)
        label = self.locator.label(label_of(marked), found)
        sign = "!" if link.element == "img" else ""
        return SourceLink(
            link.element,
            link.attribute,
            self.written(found.span, link.value),
            link.text,
            self.place(found.span),
            self.place_or_none(self.locator.use(found, label, sign)),
            link.value,
            found.form,
        )

    def once(self, value: str) -> Span | None:
        """The one place where an address stands as it is, though what a plugin makes of it bears no mark."""
        found = list(re.finditer(rf"(?<![\w/.%~-]){re.escape(value)}(?![\w/%-])", self.locator.text)) if len(value) > 3 else []
        return Span(*found[0].span()) if len(found) == 1 else None

    def _unwritten_link(self, link: RenderedLink, marked: RenderedLink) -> SourceLink:
        span = self.locator.footnote(marked.before_note)
        form = "footnote" if span else "unknown" if self.marks.found(marked.value) else "generated"
        if form == "generated" and not link.value.startswith("#") and (span := self.once(link.value)):
            form = "unknown"  # a plugin's own way to write a link
        written = self.written(span, link.value)
        return SourceLink(
            link.element, link.attribute, written, link.text, self.place(span), value=link.value, form=form
        )

    def headings(self) -> Iterator[Heading]:
        marked = self.marked.headings if self.headings_agree else (None,) * len(self.plain.headings)
        for heading, marked_heading in zip(self.plain.headings, marked, strict=True):
            span = self.locator.heading(marked_heading.node.html) if marked_heading else None
            yield Heading(heading.level, heading.text, self.place(span))

    def comments(self) -> Iterator[tuple[str, Span]]:
        """Comments that speak to the check."""
        for comment in self.marked.comments:
            found = self.marks.found(comment)
            if found and found[0][1].kind == "comment" and found[0][0] == 0:
                start = found[0][1].offset
                yield self.marks.strip(comment), Span(start - 4, self.typed.body.index("-->", start) + 3)


def label_of(link: RenderedLink) -> str:
    """The text of a link with its marks, or the alternative text of a picture."""
    return (link.node.attributes.get("alt") or "") if link.element == "img" else link.node.text()


def destinations(page: RenderedText, strip: Callable[[str], str]) -> tuple[list, list]:
    """What both renders must agree on: links and pictures, without the marks that `strip` takes off."""
    return (
        [(link.element, link.attribute, strip(link.value).strip()) for link in page.links],
        [strip(node.attributes.get("src") or "").strip() for node in page.pictures],
    )


def counterparts(plain: list, marked: list) -> list[int | None]:
    """For each of the first list which of the second it is. An extension may see other words where there are marks,
    such as `[[a name]]`: then what is there more often, or less often, than in the plain render is none of them."""
    if plain == marked:
        return list(range(len(plain)))
    found = dict(_paired(_numbers(plain), _numbers(marked)))
    # What an extension puts before an address that it knows by its beginning, such as `./`, it leaves out before a mark.
    taken = set(found.values())
    ours = _numbers(map(_without_beginning, plain), found)
    found |= dict(_paired(ours, _numbers(map(_without_beginning, marked), taken)))
    return [found.get(number) for number in range(len(plain))]


def _paired(ours: dict[object, list[int]], theirs: dict[object, list[int]]) -> Iterator[tuple[int, int]]:
    for key, numbers in ours.items():
        if len(numbers) == len(theirs.get(key, ())):
            yield from zip(numbers, theirs[key], strict=True)


def _without_beginning(key: Any) -> Any:
    """The same with the last part of the address alone."""
    return (*key[:-1], key[-1].rpartition("/")[2]) if isinstance(key, tuple) else key.rpartition("/")[2]


def _numbers(keys: Iterable, without: Container[int] = ()) -> dict[object, list[int]]:
    found: dict[object, list[int]] = {}
    for number, key in enumerate(keys):
        if number not in without:
            found.setdefault(key, []).append(number)
    return found


def levels(page: RenderedText) -> list[int]:
    """Those of its headings, in their order."""
    return [heading.level for heading in page.headings]
