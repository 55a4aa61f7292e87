"""The Markdown side: what the author typed, and exactly where it stands in her file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from practice.front_matter import Header, read_header, read_yaml
from sitecheck.diagnostic import Place
from sitecheck.markdown.dialect import PROJECT, Dialect
from sitecheck.markdown.facts import Heading, Ignore, SourceLink, Undefined
from sitecheck.markdown.ignores import ignores_in_body, ignores_in_header, remarks
from sitecheck.markdown.typed_text import TypedText

if TYPE_CHECKING:
    from practice.header import Mark
    from sitecheck.markdown.side_render import SideRender

LONGEST = 1_000_000
"""A longer body is not rendered again: Python-Markdown takes seconds for it. Its links have their place in the page only."""

MARKDOWN_SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")

_HIDDEN = re.compile(r"""^(?::?status:[ \t]*|<meta\s+name="status"\s+content=")["']?hidden\b""", re.IGNORECASE | re.MULTILINE)


class Facts(NamedTuple):
    """All that one side render gives: it is made once, and only these are kept."""

    links: tuple[SourceLink, ...] = ()
    headings: tuple[Heading, ...] = ()
    undefined_references: tuple[Undefined, ...] = ()
    undefined_footnotes: tuple[Undefined, ...] = ()
    reference_names: tuple[str, ...] = ()  # of all definitions of links, for suggestions
    footnote_names: tuple[str, ...] = ()  # of all footnotes that are defined in this file
    empty_footnotes: tuple[str, ...] = ()  # those that say nothing
    redefined: tuple[str, ...] = ()  # names of addresses, and of notes with their `^`, that are defined more than once
    ignores: tuple[Ignore, ...] = ()


def facts_of(side: SideRender) -> Facts:
    """Everything at once: then both renders can be forgotten."""
    from sitecheck.markdown import forgotten

    return Facts(
        tuple(side.links()),
        tuple(side.headings()),
        tuple(forgotten.undefined_references(side)),
        tuple(forgotten.undefined_footnotes(side)),
        side.rendering.references,
        side.rendering.footnotes or (),
        side.rendering.empty_footnotes,
        side.rendering.redefined,
        tuple(ignores_in_body(side.typed, side.comments())),
    )


@dataclass(frozen=True)
class Source:
    """One file as typed. Nothing is rendered until a fact is asked for; then once.

    `text` may have CRLF line ends and a byte order mark: neither counts in a column. `path` is relative
    to the project's root. `header` is read from the text when it is not given.
    """

    path: str
    text: str
    header: Header | None = None
    dialect: Dialect = PROJECT

    @cached_property
    def _header(self) -> Header:
        read = read_yaml if self.path.endswith((".yaml", ".yml")) else read_header
        return self.header or read(self.text)

    @property
    def hidden(self) -> bool:
        """Whether its author keeps it out of every list, in whatever markup she says so."""
        return _HIDDEN.search(self.text) is not None

    @cached_property
    def typed(self) -> TypedText:
        return TypedText(self.path, self.text, self._header.body_line, self.dialect.tab_length)

    @cached_property
    def facts(self) -> Facts:
        if not self.path.lower().endswith(MARKDOWN_SUFFIXES):
            return Facts()
        try:
            known = self._rendered_facts() if len(self.typed.body) <= LONGEST else None
        except Exception:  # a site's own extension may raise anything: Pelican has already said so of this file
            known = None
        return known or Facts(ignores=tuple(ignores_in_body(self.typed, remarks(self.typed.body))))

    def _rendered_facts(self) -> Facts:
        from sitecheck.markdown.side_render import SideRender  # and Markdown, which no other source needs

        facts = facts_of(SideRender(self.typed, self.dialect))
        return facts._replace(links=(*self._field_links(), *facts.links))

    def _field_links(self) -> Iterator[SourceLink]:
        """Links in fields that are Markdown too, such as the summary on Pelican's index pages."""
        from sitecheck.markdown.side_render import SideRender

        for keys, mark in self._header.marks.items():
            if len(keys) == 1 and str(keys[0]).lower() in self.dialect.formatted_fields:
                field = TypedText(self.path, "\n".join(self.typed.lines[: mark.end_line]), mark.line)
                yield from SideRender(field, self.dialect).links()

    @property
    def links(self) -> tuple[SourceLink, ...]:
        """Every URL-bearing attribute, in the order of the rendered HTML."""
        return self.facts.links

    @cached_property
    def ignores(self) -> tuple[Ignore, ...]:
        return (*ignores_in_header(self.typed), *self.facts.ignores)

    def field_place(self, *keys: str | int) -> Place:
        """Where the value under these front-matter keys stands; its key, or the file, when it has none."""
        return self.marked(self._header.marks.get(keys) or self._header.key_marks.get(keys))

    def marked(self, mark: Mark | None) -> Place:
        """A stretch of the header; the file alone where there is none."""
        return Place(self.path, mark.line, mark.column, mark.end_line, mark.end_column) if mark else Place(self.path)

    def part_place(self, place: Place, part: str) -> Place:
        """Where a part of what stands at `place` is, such as one candidate of a srcset; `place` when unsure."""
        if place.line is None or self.typed.typed(place).count(part) != 1 or place.line != place.end_line:
            return place
        start = place.column + self.typed.typed(place).index(part)
        return replace(place, column=start, end_column=start + len(part))
