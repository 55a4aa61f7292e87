"""Reads what stands at the head of a file: its fields as typed, and the place of each.

Two styles are understood: YAML between two lines of `---`, and Pelican's own `Key: value` lines.
Nothing here ever raises; what cannot be read becomes a `Problem`, and what can be read is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from practice.header import Header, Mark, Problem, part, unreadable
from practice.text_file import KEPT_BESIDE, LEADS_OUT, UNJOINED, leads_out, read_text, read_within
from practice.yaml_fields import read_fields

if TYPE_CHECKING:
    from practice.loading import Model

__all__ = [
    "KEPT_BESIDE", "LEADS_OUT", "UNJOINED", "Header", "Mark", "Problem", "leads_out", "load", "part", "read_header", "read_text", "read_within",
    "read_yaml",
]

FENCE = re.compile(r"-{3}[ \t]*$")
_END = re.compile(r"(?:-{3}|\.{3})[ \t]*$")
# A word processor turns three hyphens into one dash; a tired hand types two or four.
_NEARLY_FENCE = re.compile(r"[-–—]{1,5}[ \t]*$")
# Python-Markdown's own expressions (markdown.extensions.meta), so that both read the same.
_KEY = re.compile(r"[ ]{0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*)")
_MORE = re.compile(r"[ ]{4,}(?P<value>.*)")
# A name with nothing behind it, and a field at the margin below.
_OPEN_GROUP = re.compile(r"^(?P<name>[\w-]+):[ \t]*\n(?=(?:- )?[\w-]+:[ \t])", re.MULTILINE)
_INDENTED = re.compile(r"^[ \t]+[^\s#]", re.MULTILINE)


def load(model: type[Model], header: Header, *, salvage: bool, stem: str = "") -> tuple[Model | None, tuple[Problem, ...]]:
    """The facts of a header, and what is wrong with them; see `practice.loading`."""
    # Whoever only reads headers need not wait a tenth of a second for pydantic.
    from practice.loading import load as loaded

    return loaded(model, header, salvage=salvage, stem=stem)


def read_header(text: str) -> Header:
    """The header of a Markdown text."""
    lines = _plain(text).split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if FENCE.match(lines[first]):
        return _fenced(lines, first)
    if _NEARLY_FENCE.match(lines[first]) and any(_KEY.match(line) for line in lines[first + 1:first + 2]):
        return _with(_fenced(lines, first), _fence_problem(lines, first))
    if _KEY.match(lines[first]):
        return _key_value(lines, first)
    message = 'The header is missing: start the file with a line "---", a line like "title: First visit" and a line "---".'
    return Header(body="\n".join(lines), problems=(unreadable(message),))


def read_yaml(text: str) -> Header:
    """A whole YAML file, such as practice.yaml."""
    text = _plain(text)
    header = read_fields(text)
    if any(problem.rule == "duplicate-field" for problem in header.problems) and (flat := _without_indentation(text)):
        header = Header(problems=(flat,))
    return replace(header, body_line=text.count("\n") + 1)


def _without_indentation(text: str) -> Problem | None:
    """A whole file that has lost the spaces before its lines, as some programs paste it: told once, not for each line that has lost its place."""
    groups = list(_OPEN_GROUP.finditer(text))
    if len(groups) < 2 or _INDENTED.search(text):
        return None
    line, name = text.count("\n", 0, groups[0].start()) + 1, groups[0]["name"]
    message = f'No line of this file has spaces before it: put two before each line that belongs to the name above it, such as those below "{name}:".'
    return unreadable(message, Mark(line, 1, line, len(name) + 1))


def _plain(text: str) -> str:
    return text.lstrip("\ufeff\u200b\u2060").replace("\r\n", "\n").replace("\r", "\n")


def _fenced(lines: list[str], first: int) -> Header:
    end = next((number for number in range(first + 1, len(lines)) if _END.match(lines[number])), None)
    if end is None:
        end = next((number for number in range(first + 1, len(lines)) if _NEARLY_FENCE.match(lines[number])), None)
        if end is None:
            return _never_closed(lines, first)
        return _with(_between(lines, first, end), _fence_problem(lines, end))
    header = _between(lines, first, end)
    if header.problems:
        # A `---` further down is a rule between two paragraphs when the fields end cleanly before it.
        shorter = _never_closed(lines, first)
        empty_line_after = shorter.body_line <= end and not lines[shorter.body_line - 1].strip()
        if empty_line_after and shorter.values and len(shorter.problems) == 1:
            return shorter
    return header


def _between(lines: list[str], first: int, end: int, body: int | None = None) -> Header:
    header = read_fields("\n".join(lines[first + 1:end]), first + 2)
    start = end + 1 if body is None else body
    return replace(header, body="\n".join(lines[start:]), body_line=start + 1)


def _never_closed(lines: list[str], first: int) -> Header:
    """Fields go on up to the first empty line, or the first that looks like a sentence."""
    end = first + 1
    while end < len(lines) and re.match(r"[ \t]+\S|[\w-]+[ \t]*:|- |#", lines[end]):
        end += 1
    message = 'The header is opened with "---" but never closed: put a line with only "---" after its last field.'
    mark = Mark(first + 1, 1, first + 1, len(lines[first].rstrip()) + 1)
    return _with(_between(lines, first, end, end), unreadable(message, mark))


def _fence_problem(lines: list[str], number: int) -> Problem:
    length = len(lines[number].rstrip())
    message = f'The line "{lines[number].strip()}" should be three hyphens: write ---'
    return unreadable(message, Mark(number + 1, 1, number + 1, length + 1), "---")


def _with(header: Header, problem: Problem) -> Header:
    return replace(header, problems=(problem, *header.problems))


def _key_value(lines: list[str], first: int) -> Header:
    values: dict[str, str] = {}
    marks: dict[tuple, Mark] = {}
    key_marks: dict[tuple, Mark] = {}
    problems: list[Problem] = []
    key, body = "", first
    for number, found in _fields(lines, first):
        body = number + 1
        if found is None:
            break
        value, mark = found["value"].strip(), _mark(number, found, "value")
        if found.re is _MORE and key:
            values[key] = f"{values[key]} {value}".strip()
            marks[key,] = replace(marks[key,], end_line=mark.end_line, end_column=mark.end_column)
        elif found.re is _KEY and (key := found["key"].lower()) in values:
            problems.append(_twice(key, key_marks[key,].line, _mark(number, found, "key")))
            key = ""  # what continues the second one is left out with it
        elif found.re is _KEY:
            values[key], marks[key,], key_marks[key,] = value, mark, _mark(number, found, "key")
    return Header(values, marks, key_marks, "\n".join(lines[body:]), body + 1, tuple(problems))


def _fields(lines: list[str], first: int) -> Iterator[tuple[int, re.Match[str] | None]]:
    """Each line of a `Key: value` header; None for the line that ends it and belongs to neither part."""
    for number in range(first, len(lines)):
        if not lines[number].strip() or _END.match(lines[number]):
            yield number, None
            return
        found = _KEY.match(lines[number]) or _MORE.match(lines[number])
        if found is None:
            return
        yield number, found


def _mark(number: int, found: re.Match[str], group: str) -> Mark:
    start = found.start(group) + 1
    return Mark(number + 1, start, number + 1, start + len(found[group].strip()))


def _twice(key: str, line: int, mark: Mark) -> Problem:
    message = f'The field "{key}" stands twice (the first time on line {line}): keep one of the two.'
    return Problem("duplicate-field", message, mark)
