"""Changes fields of a YAML text where they stand: comments, order, quoting and every other line stay.

The text is composed into nodes that know their places; each changed answer becomes a splice, and all
splices are made at once. Whoever calls this reads the new text again and compares: what YAML can be
written like is endless, so nothing is trusted that was not read back.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

import yaml
from pydantic import BaseModel

from editor import yaml_text
from editor.answers import answers
from editor.shapes import Shape, fields_of
from practice.yaml_fields import Loader


class Splice(NamedTuple):
    """What is to stand between two offsets of the text."""

    start: int
    end: int
    text: str


class CannotSplice(Exception):
    """The text is written in a way in which single fields cannot be changed."""


def change(text: str, model: type[BaseModel], old: dict[str, Any], new: dict[str, Any], *, under: str = "") -> str:
    """The YAML text with the answers `new` where it had `old`; with `under`, those of the group of that name."""
    if not text.endswith("\n"):
        return change(text + "\n", model, old, new, under=under).removesuffix("\n")
    try:
        node = yaml.compose(text, Loader)
    except (yaml.YAMLError, RecursionError) as error:
        raise CannotSplice from error
    if under:
        node = next((value for key, value in getattr(node, "value", ()) if key.value == under), None)
    if not isinstance(node, yaml.MappingNode) or not node.value or node.flow_style:
        raise CannotSplice
    # From the last to the first, so that places stay true; of two at one place the later is made first.
    for _, splice in sorted(enumerate(_Editing(text).group(node, model, old, new)), key=_in_turn, reverse=True):
        text = text[:splice.start] + splice.text + text[splice.end:]
    return text


def _in_turn(numbered: tuple[int, Splice]) -> tuple[int, int]:
    number, splice = numbered
    return splice.start, number


class _Editing:
    """Turns differences between answers into splices of one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    # -- groups of fields -----------------------------------------------------------------------------

    def group(self, node: yaml.MappingNode, model: type[BaseModel], old: dict[str, Any], new: dict[str, Any]) -> Iterator[Splice]:
        there = {key.value: (key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode)}
        indent = " " * node.value[0][0].start_mark.column
        after = next((pair for pair in node.value if pair[0].value not in old or pair[0].value in new), None)
        if after is None:
            raise CannotSplice  # nothing of the group stays to write beside
        for asked in fields_of(model):
            before, now = old.get(asked.name), new.get(asked.name)
            if asked.name in there:
                after = there[asked.name] if before == now or now is not None else after
                if before != now:
                    yield from self.field(*there[asked.name], asked.shape, before, now)
            elif now is not None:
                place = self.line_end(self.end_of(*after))
                yield Splice(place, place, "".join("\n" + line for line in yaml_text.field(asked.name, now, indent)))

    def field(self, key: yaml.Node, value: yaml.Node, shape: Shape, old: Any, new: Any) -> Iterator[Splice]:
        if new is None:
            yield self.without(key, value)
        elif shape.kind == "group" and self.is_block(value, yaml.MappingNode) and set(old or ()) & set(new):
            yield from self.group(value, shape.model, old, new)
        elif shape.kind in ("list", "choices", "groups") and self.is_block(value, yaml.SequenceNode) and old:
            yield from self.list(value, shape, old, new)
        elif isinstance(value, yaml.SequenceNode) and value.flow_style and shape.kind in ("list", "choices"):
            yield Splice(value.start_mark.index, value.end_mark.index, yaml_text.row_of(new))
        elif isinstance(new, (list, dict)):
            yield self.anew(key, value, new)
        else:
            yield self.scalar(key, value, new)

    def without(self, key: yaml.Node, value: yaml.Node) -> Splice:
        """The field goes; under a comment of its own it only becomes empty, so that the comment keeps its place."""
        start, end = self.line_start(key.start_mark.index), self.line_end(self.end_of(key, value))
        if self.text[start:key.start_mark.index].strip():
            raise CannotSplice  # the first field after a hyphen carries the hyphen
        above = self.text[self.line_start(start - 1):start].strip() if start else ""
        if above.startswith("#") or "#" in self.text[self.end_of(key, value):end]:
            empty = " []" if isinstance(value, yaml.SequenceNode) else ""
            return Splice(self.colon(key), self.end_of(key, value), empty)
        return Splice(start, end + 1, "")

    def anew(self, key: yaml.Node, value: yaml.Node, new: Any) -> Splice:
        first, *rest = yaml_text.field(key.value, new, " " * key.start_mark.column)
        return Splice(key.start_mark.index, self.end_of(key, value), "\n".join([first.lstrip(), *rest]))

    def scalar(self, key: yaml.Node, value: yaml.Node, new: Any) -> Splice:
        quote = value.style if isinstance(value, yaml.ScalarNode) and value.style in ("'", '"') else ""
        return Splice(self.colon(key), self.end_of(key, value), " " + yaml_text.scalar(new, quote=quote))

    # -- lists ----------------------------------------------------------------------------------------

    def list(self, node: yaml.SequenceNode, shape: Shape, old: list[Any], new: list[Any]) -> Iterator[Splice]:
        items = [(item, found) for item in node.value if (found := _found(item, shape)) not in ("", {}, [])]
        if [found for _, found in items] != old:
            raise CannotSplice
        indent = " " * (self.text.rindex("-", 0, items[0][0].start_mark.index) - self.line_start(items[0][0].start_mark.index))
        parts = {_mark(found): self.lines(item) for item, found in items}
        for verb, start, end, first, last in _steps(old, new):
            if verb == "replace":
                for (item, found), now in zip(items[start:end], new[first:last]):
                    yield from self.item(item, shape, found, now, indent)
                start, first = start + min(end - start, last - first), first + min(end - start, last - first)
            for item, _ in items[start:end] if verb != "equal" else ():
                yield self.without_item(item)
            if verb in ("insert", "replace") and first < last:
                yield self.more(items, start, [parts.get(_mark(now)) or yaml_text.item(now, indent) for now in new[first:last]])

    def item(self, node: yaml.Node, shape: Shape, old: Any, new: Any, indent: str) -> Iterator[Splice]:
        if shape.kind == "groups" and self.is_block(node, yaml.MappingNode):
            try:
                yield from list(self.group(node, shape.model, old, new))
                return
            except CannotSplice:
                pass
        lines = yaml_text.item(new, indent)
        yield Splice(node.start_mark.index, self.end_of(node, node), "\n".join([lines[0].lstrip()[2:], *lines[1:]]))

    def without_item(self, node: yaml.Node) -> Splice:
        return Splice(self.line_start(node.start_mark.index) - 1, self.line_end(self.end_of(node, node)), "")

    def more(self, items: list[tuple[yaml.Node, Any]], before: int, new: list[list[str]]) -> Splice:
        """New items stand behind the one before them, so that a comment above the next one stays there."""
        lines = "\n".join(line for lines in new for line in lines)
        if before:
            place = self.line_end(self.end_of(*items[before - 1][:1] * 2))
            return Splice(place, place, "\n" + lines)
        place = self.line_start(items[0][0].start_mark.index)
        return Splice(place, place, lines + "\n")

    def lines(self, node: yaml.Node) -> list[str]:
        return self.text[self.line_start(node.start_mark.index):self.line_end(self.end_of(node, node))].split("\n")

    # -- places ---------------------------------------------------------------------------------------

    def is_block(self, node: yaml.Node, kind: type[yaml.Node]) -> bool:
        return isinstance(node, kind) and not node.flow_style and bool(node.value)

    def end_of(self, key: yaml.Node, value: yaml.Node) -> int:
        """Behind the last character of a field; comments and empty lines after it are not its own."""
        if isinstance(value, yaml.CollectionNode) and not value.flow_style and value.value:
            last = value.value[-1]
            return self.end_of(*last) if isinstance(last, tuple) else self.end_of(last, last)
        start, end = value.start_mark.index, value.end_mark.index
        if start == end and key is not value:
            return self.colon(key)
        return start + len(self.text[start:end].rstrip())

    def colon(self, key: yaml.Node) -> int:
        return self.text.index(":", key.end_mark.index) + 1

    def line_start(self, index: int) -> int:
        return self.text.rfind("\n", 0, max(index, 0)) + 1

    def line_end(self, index: int) -> int:
        found = self.text.find("\n", index)
        return len(self.text) if found < 0 else found


def _found(node: yaml.Node, shape: Shape) -> Any:
    if shape.kind == "groups":
        return answers(shape.model, _value(node))
    return " ".join(node.value.split()) if isinstance(node, yaml.ScalarNode) else ""


def _value(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(value) for key, value in node.value if isinstance(key, yaml.ScalarNode)}
    return [_value(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else node.value


def _mark(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _steps(old: list[Any], new: list[Any]) -> list[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, list(map(_mark, old)), list(map(_mark, new)), autojunk=False).get_opcodes()
