"""The Markdown that a site writes, rendered plainly and with marks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown import Markdown


@dataclass(frozen=True)
class Rendering:
    """What one render gave."""

    html: str
    undefined: tuple[str, ...]  # `text][name]` of references without definition
    references: tuple[str, ...]
    footnotes: tuple[str, ...] | None  # None: the dialect has no footnotes
    empty_footnotes: tuple[str, ...] = ()
    redefined: tuple[str, ...] = ()  # names with several definitions, those of notes with their ^


@dataclass(frozen=True)
class Dialect:
    """Extensions and their settings, as in Pelican's MARKDOWN setting. Keeps its renderers: not for two threads."""

    extensions: tuple = ("extra", "toc", "sane_lists", "smarty", "admonition")
    options: Mapping = field(default_factory=dict, hash=False)
    formatted_fields: tuple[str, ...] = ()  # front-matter fields that are Markdown too

    @classmethod
    def from_settings(cls, setting: Mapping, formatted_fields: Sequence[str]) -> Dialect:
        """From Pelican's MARKDOWN, where an extension that has settings is also used, and its FORMATTED_FIELDS."""
        options = {name: value for name, value in setting.items() if name != "extensions"}
        names = (*setting.get("extensions", ()), *setting.get("extension_configs", {}))
        return cls(tuple(dict.fromkeys(names)), options, tuple(formatted_fields))

    @property
    def tab_length(self) -> int:
        return self.options.get("tab_length", 4)

    def _renderer(self) -> Markdown:
        # Only what has to be traced to its source is rendered, which most checks never do.
        from markdown import Markdown

        from sitecheck.markdown.empty_notes import guard

        renderer = Markdown(**{**self.options, "extensions": list(self.extensions)})
        renderer.preprocessors.deregister("meta", strict=False)  # the header is cut off before
        guard(renderer)
        renderer.undefined = []
        return renderer

    @cached_property
    def _plain(self) -> Markdown:
        from sitecheck.markdown.definitions import watch

        renderer = self._renderer()
        watch(renderer)
        return renderer

    @cached_property
    def _marking(self) -> Markdown:
        from sitecheck.markdown.watched_references import WATCHED, MarkedReferences

        renderer = self._renderer()
        for texts_only in ("smarty", "abbr"):  # they look at neighbouring characters, marks included
            renderer.treeprocessors.deregister(texts_only, strict=False)
        renderer.references = MarkedReferences()
        for name, watched, priority in WATCHED:
            known = renderer.inlinePatterns[name]
            if type(known) is watched.__bases__[1]:
                renderer.inlinePatterns.register(watched(known.pattern, renderer), name, priority)
        return renderer

    @property
    def verbatim(self) -> tuple[str, ...]:
        """Words that are only understood as a whole, such as `[TOC]`."""
        contents = self._plain.treeprocessors["toc"] if "toc" in self._plain.treeprocessors else None
        return (contents.marker,) if contents and contents.marker else ()

    def render(self, text: str) -> Rendering:
        return self._run(self._plain, text)

    def render_marked(self, text: str, mark: re.Pattern) -> Rendering:
        self._marking.references.mark = mark
        return self._run(self._marking, text)

    def _run(self, renderer: Markdown, text: str) -> Rendering:
        from sitecheck.markdown.definitions import redefined
        from sitecheck.markdown.empty_notes import notes_of

        renderer.reset()
        renderer.undefined = []
        try:
            html = renderer.convert(text)
        except Exception:  # whatever an extension stumbles over, the build tells of it; here only the places in this text stay unknown
            html = ""
        notes = notes_of(renderer)
        names, blank = (tuple(notes.footnotes), renderer.treeprocessors["empty_notes"].names) if notes else (None, ())
        return Rendering(html, tuple(renderer.undefined), tuple(renderer.references), names, blank, redefined(renderer))


# Notes in the order in which they are met, as `practice.dialect` has them: links then stand in the same order.
PROJECT = Dialect(
    options={"extension_configs": {"extra": {"footnotes": {"USE_DEFINITION_ORDER": False}}}, "output_format": "html"}
)
