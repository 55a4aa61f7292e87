"""The facts that are read from one Markdown file: links, headings and what was forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from sitecheck.diagnostic import Place

Form = Literal["inline", "reference", "autolink", "html", "footnote", "generated", "unknown"]


@dataclass(frozen=True)
class SourceLink:
    """One URL-bearing attribute of the rendered page, and where its destination was typed.

    The text of the file at `place` is `written`, character for character; where the place is not known
    for certain, `place` is the file alone and `written` is `value`. For a reference link `place` is the
    destination in the definition, `use` is `[text][name]` where it is used.
    Links nobody typed (a footnote's way back, a contents list) have the form "generated"; a link whose place
    cannot be proved has the form "unknown".
    """

    element: str  # "a", "img", "source", …
    attribute: str  # "href", "src", "srcset", …
    written: str  # the destination exactly as typed, without angle brackets and title
    text: str  # what the visitor reads: the link's text, the picture's alternative text
    place: Place
    use: Place | None = None
    value: str = ""  # the destination as a browser reads it: entities and backslashes resolved
    form: Form = "inline"


@dataclass(frozen=True)
class Heading:
    """A heading of any kind; `place` is its text as typed, without hashes and attribute list."""

    level: int
    text: str
    place: Place


@dataclass(frozen=True)
class Undefined:
    """`[text][name]` or `[text][]` for which there is no definition, or `[^name]` without a note in this file
    (a citation may still be found in references.yaml); `place` is all of it."""

    name: str
    place: Place


@dataclass(frozen=True)
class Ignore:
    """`<!-- sitecheck: ignore rule until 2027-03 – reason -->`, in YAML `# sitecheck: ignore rule – reason`.

    It covers the lines `first_line` to `last_line`, both included: its own line when something else
    stands there, or else the block that follows. `until` is the last day on which it holds; a date
    that cannot be read leaves `until` None and `until_written` as typed.
    """

    rule: str
    reason: str
    place: Place
    first_line: int
    last_line: int
    until: date | None = None
    until_written: str = ""
