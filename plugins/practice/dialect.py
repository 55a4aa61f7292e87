"""The Markdown that owners write: Python-Markdown's own extensions, and citations of papers."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from practice.citations import Citations, Cited
from practice.piecemeal import hasten
from practice.schema import Reference
from practice.words import Words

EXTENSIONS = ("extra", "toc", "sane_lists", "smarty", "admonition")

_SIDES = {"text-align: left;": "start", "text-align: right;": "end", "text-align: center;": "center"}
_WORDS_A_MINUTE = 220


class Heading(NamedTuple):
    """A heading of a text: one line of its contents list."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True)
class Text:
    """What became of a body: its HTML, its headings and the papers it cites."""

    html: str
    contents: tuple[Heading, ...]
    cited: tuple[Cited, ...]
    reading_minutes: int


class AlignedColumns(Treeprocessor):
    """`|---:|` as a class: the `style` that Python-Markdown writes is what the site's policy forbids."""

    def run(self, root: Element) -> None:
        for cell in root.iter():
            if cell.tag in ("th", "td") and (side := _SIDES.get(cell.get("style", ""))):
                del cell.attrib["style"]
                cell.set("class", f"column-{side}")


class EmptyAttributes(Treeprocessor):
    """`## Fees {#our fees}` leaves an `id` without a value, over which the list of contents stumbles."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in [name for name, value in element.attrib.items() if value is None]:
                element.set(name, "")


class Dialect:
    """One Markdown converter for all texts of a build: making one takes longer than reading a page."""

    def __init__(self, references: Mapping[str, Reference], words: Words) -> None:
        self.citations = Citations(references, words)
        self.markdown = Markdown(
            extensions=[*EXTENSIONS, self.citations],
            extension_configs={"smarty": {"substitutions": _quotes(words)}, "extra": {"footnotes": {"USE_DEFINITION_ORDER": False, "BACKLINK_TITLE": words["back_to_note"].format(number="{}")}}},
            output_format="html",
        )
        self.markdown.treeprocessors.register(AlignedColumns(), "aligned_columns", 0)
        self.markdown.treeprocessors.register(EmptyAttributes(), "empty_attributes", 7)  # after attr_list (8), before toc (5)
        hasten(self.markdown)

    def read(self, body: str) -> Text:
        self.markdown.reset()
        written = self.markdown.convert(body)
        minutes = max(1, round(len(body.split()) / _WORDS_A_MINUTE))
        return Text(written, tuple(_flat(self.markdown.toc_tokens)), self.citations.cited(), minutes)


def _quotes(words: Words) -> dict[str, str]:
    """Straight quotation marks become those of the language; single ones stay, since an apostrophe is one of them."""
    left, right = words["quoted"].split("{title}")
    return {"left-double-quote": left, "right-double-quote": right}


def _flat(tokens: list[dict]) -> list[Heading]:
    headings = []
    for token in tokens:
        headings.append(Heading(token["level"], token["id"], html.unescape(token["name"])))
        headings += _flat(token["children"])
    return headings
