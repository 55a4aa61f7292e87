"""A rule's manual, read from its docstring: what is right, why, how to mend it, and examples that are run."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_SECTION = re.compile(r"^(Why|Fix|Bad|Good):[ \t]*", re.MULTILINE)
_BLOCK = re.compile(r"^(?P<fence>`{3,})(?P<name>[^\n`]*)\n(?P<text>.*?)^(?P=fence)[ \t]*$", re.MULTILINE | re.DOTALL)
_MARK = re.compile(r"[ \t]*<-- (?P<message>.*?)[ \t]*$")
_TAB = "⇥"
"""How the docstring writes a tab: from Python 3.13 on, real ones become spaces there."""
_LINK = re.compile(r"\[([^\]]+)\]\(([^()\s]+)\)")


@dataclass(frozen=True)
class Expected:
    """A line of a bad example on which the rule must speak, and words of what it must say."""

    file: str
    line: int | None  # None when the mark stands beside the file's name
    message: str


@dataclass(frozen=True)
class Example:
    """The files of one little site."""

    texts: Mapping[str, str] = field(default_factory=dict)
    expected: tuple[Expected, ...] = ()


@dataclass(frozen=True)
class Manual:
    """The sections of a docstring; `markdown` is all of it below the promise."""

    promise: str
    why: str
    fix: str
    bad: Example
    good: Example
    markdown: str


def read_manual(docstring: str) -> Manual:
    """The manual in a docstring; a section that is missing is empty."""
    docstring = docstring.strip().replace(_TAB, "\t")
    pieces = _SECTION.split(docstring)
    sections = dict(zip(pieces[1::2], pieces[2::2], strict=True))
    return Manual(
        promise=_line(pieces[0]),
        why=_LINK.sub(r"\1: \2", _line(sections.get("Why", ""))),  # read in terminals, where links are typed out
        fix=sections.get("Fix", "").strip(),
        bad=_example(sections.get("Bad", "")),
        good=_example(sections.get("Good", "")),
        markdown=docstring,
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _example(section: str) -> Example:
    texts, expected = {}, []
    for block in _BLOCK.finditer(section):
        name, mark = _unmarked(block["name"])
        if mark is not None:
            expected.append(Expected(name, None, mark))
        lines = []
        for number, line in enumerate(block["text"].splitlines(), start=1):
            text, mark = _unmarked(line)
            lines.append(text + "\n")
            if mark is not None:
                expected.append(Expected(name, number, mark))
        texts[name] = "".join(lines)
    return Example(texts, tuple(expected))


def _unmarked(line: str) -> tuple[str, str | None]:
    match = _MARK.search(line)
    return (line[: match.start()], match["message"]) if match else (line, None)
