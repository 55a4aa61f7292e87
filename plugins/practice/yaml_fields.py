"""YAML as text with marks: every scalar as it was typed, every key and value with its place.

`yaml.compose` gives nodes with marks; the loaders that make Python values would turn `9:30` into 570 and
`no` into False. Aliases are refused, so a short file cannot unfold into a huge one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from practice.header import Header, Lines, Path, Problem, unreadable
from practice.text_file import UNSHOWABLE
from practice.yaml_mending import Mender
from practice.yaml_slips import short

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# What YAML cannot hold, or reads as the end of a line: a byte order mark pasted along, a form feed. It is read as a space.
UNREADABLE = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_COLOR = re.compile(r"[ \t]+(#(?:[0-9a-fA-F]{3}){1,2})[ \t]*(?=\r?\n|\Z)")
_LOST_REMARK = re.compile(r"[ \t]+(#[^\s#].*)")
# A space that keeps words on one line, as word processors and web pages have it, where YAML wants a plain one.
_FIXED_SPACE = re.compile(r"(?m)^[ \t]*\xa0[ \t\xa0]*|(?<=:)[ \t]*\xa0[ \t\xa0]*|(?<=^-)\xa0")
# What ends or heads one of several YAML documents in a file, where there is more below it; and the check's remark as texts have it.
_STRANGE = re.compile(r"(?m)^(?:(?P<line>(?:\.{3}|%).*)$(?=\n\s*\S)|[ \t]*(?P<html><!--[ \t]*(?P<remark>sitecheck\b.*?)[ \t]*-->)[ \t]*$)")
_STACKED = re.compile(r"(?:[-?:] ){40}")


def read_fields(text: str, first_line: int = 1) -> Header:
    """The fields of a YAML text whose first line is line `first_line` of its file. Never raises."""
    lines = Lines(text, first_line)
    if _too_deep(text):
        problem = unreadable("Too many groups stand inside one another here: write the fields one below the other.")
        return Header(problems=(problem,))
    text, strange = _without_strange_lines(text, lines)
    mender = Mender(lines, _FIXED_SPACE.sub(lambda found: " " * len(found[0]), UNREADABLE.sub(" ", text)))
    mender.problems += strange
    while True:
        try:
            node = yaml.compose(mender.text, Loader)
            if not any(mender.opened(*marks) for marks in _quoted_over_lines(node)):
                return _Walk(lines, mender).header(node)
        except yaml.YAMLError as error:
            mender.mend(error)
        except RecursionError:
            return Header(problems=(*mender.problems, _not_fields(lines)))


def _quoted_over_lines(node: yaml.Node | None) -> Iterator[tuple[int, int]]:
    """Where each text in quotation marks begins and ends that goes on over the end of a line."""
    nodes, seen = [node] if node is not None else [], set()  # what "*" repeats is one node
    while nodes:
        each = nodes.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        if not isinstance(each, yaml.ScalarNode):
            nodes += [part for pair in each.value for part in (pair if isinstance(pair, tuple) else (pair,))]
        elif each.style in ("'", '"') and each.start_mark.line != each.end_mark.line:
            yield each.start_mark.index, each.end_mark.index


def _without_strange_lines(text: str, lines: Lines) -> tuple[str, list[Problem]]:
    """Lines of another language than YAML, which would make all others unreadable: marks between documents, and remarks of HTML."""
    problems = []
    for found in _STRANGE.finditer(text):
        remark = f"# {found['remark']}" if found["remark"] else ""
        what = f"Among fields a remark begins with #: write {short(remark)}" if remark else f'The line "{short(found[0])}" is no field: remove it.'
        problems.append(unreadable(what, lines.mark(*found.span("html" if remark else "line")), remark))
    return _STRANGE.sub(lambda found: " " * len(found[0]), text) if problems else text, problems


def _too_deep(text: str) -> bool:
    """libyaml's composer crashes the whole program on some ten thousand levels."""
    if _STACKED.search(text):
        return True
    if text.count("[") + text.count("{") < 100:
        return False
    depth = 0
    for character in re.findall(r"[\[\]{}]", text):
        depth = depth + 1 if character in "[{" else max(0, depth - 1)
        if depth > 100:
            return True
    return False


def _not_fields(lines: Lines) -> Problem:
    message = "Fields are expected here, each a name, a colon, a space and a value, like title: First visit."
    return unreadable(message, lines.mark(0, len(lines.line(0))))


class _Walk:
    """One pass over the nodes that gathers values, marks and problems."""

    def __init__(self, lines: Lines, mender: Mender) -> None:
        self.lines = lines
        self.mender = mender
        self.problems = list(mender.problems)
        self.marks: dict[Path, Any] = {}
        self.key_marks: dict[Path, Any] = {}
        self.seen: set[int] = set()

    def header(self, node: yaml.Node | None) -> Header:
        values: dict[str, Any] = {}
        if isinstance(node, yaml.MappingNode):
            values = self.mapping(node, ())
        elif node is not None:
            self.problems.append(_not_fields(self.lines))
        for loose in self.mender.loose:
            if loose.key not in values:
                values[loose.key] = loose.value
                self.marks[loose.key,] = self.lines.mark(loose.start, loose.start + len(loose.value))
                self.key_marks[loose.key,] = self.lines.mark(loose.key_start, loose.key_start + len(loose.key))
        self.problems.sort(key=lambda problem: problem.mark.line if problem.mark else 0)
        return Header(values, self.marks, self.key_marks, problems=tuple(self.problems))

    def value(self, node: yaml.Node, path: Path) -> Any:
        if id(node) in self.seen:
            self.problem("unreadable-entry", path, f'{_label(path)} repeats another value with "*": write it out in full.')
            return ""
        self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node, path)
        self.mark(path, *self.extent(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        return [self.value(item, (*path, number)) for number, item in enumerate(node.value)]

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        self.seen.add(id(node))
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            start, end = key_node.start_mark.index, key_node.end_mark.index
            mark = self.lines.mark(start, end)
            key = self.mender.unmask(key_node.value) if isinstance(key_node, yaml.ScalarNode) else ""
            if not key:
                self.problems.append(unreadable("A field's name is missing here: write a name, a colon, a space and the value.", mark))
            elif key in values and self.mender.follows(self.lines.line_at(start)):
                continue
            elif key in values:
                first = self.key_marks[*path, key].line
                message = f'The field "{key}" stands twice (the first time on line {first}): keep one of the two.'
                self.problems.append(Problem("duplicate-field", message, mark))
            else:
                self.key_marks[*path, key] = mark
                values[key] = self.value(value_node, (*path, key))
        return values

    def scalar(self, node: yaml.ScalarNode, path: Path) -> str:
        start, end = self.extent(node)
        text = self.lines.text
        self.mark(path, start, end)
        if start == end and (color := _COLOR.match(text, end)):  # a remark to YAML, but nobody means one
            self.mark(path, *color.span(1))
            return color[1]
        if (sign := self.mender.text[node.start_mark.index:node.start_mark.index + 1]) in ("&", "!"):
            message = f'{_label(path)} starts with "{sign}", which has a meaning of its own here: put the value in quotes.'
            self.problem("unreadable-entry", path, message)
            return text[start:end]
        if node.style in ("", None) and end > start and (lost := _LOST_REMARK.match(text, end)):
            message = f'{_label(path)} ends before "{lost[1]}", which counts as a remark: put the whole value in quotes.'
            self.problem("bad-field", path, message)
        if node.style == '"' and UNSHOWABLE.search(node.value):  # written as "\\x07"
            self.problem("unreadable-entry", path, f"{_label(path)} contains a character that no page can show: remove what begins with \\.")
            return UNSHOWABLE.sub(" ", node.value)
        if node.style in ("", None) and node.value in ("~", "null"):
            return ""  # how programmers write that nothing is there
        return self.mender.unmask(node.value)

    def extent(self, node: yaml.Node) -> tuple[int, int]:
        """From the first to the last character of a value, without quotes, block signs and line ends."""
        start, end = node.start_mark.index, node.end_mark.index
        style = getattr(node, "style", None)
        text = self.lines.text
        if style in ("'", '"') and text[start] == style:
            return start + 1, end - 1
        if style in ("|", ">"):
            start = text.find("\n", start, end) % (end + 1)
            start += len(text[start:end]) - len(text[start:end].lstrip())
        return start, max(start, start + len(text[start:end].rstrip()))

    def mark(self, path: Path, start: int, end: int) -> None:
        self.marks[path] = self.lines.mark(start, end)

    def problem(self, rule: Any, path: Path, message: str) -> None:
        self.problems.append(Problem(rule, message, self.marks.get(path) or self.key_marks.get(path)))


def _label(path: Path) -> str:
    names = [step for step in path if isinstance(step, str)]
    return f"The {names[-1].replace('_', ' ')}" if names else "This"
