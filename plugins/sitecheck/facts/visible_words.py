"""The words of a source that visitors may come to read: field by field, then the body, without remarks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from sitecheck.diagnostic import Place
from sitecheck.source import Source

_REMARK = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
"""What no visitor reads."""

Placing = Callable[[int, int], Place]


def written_text(source: Source) -> Iterator[tuple[str, Placing]]:
    """(text, function from offsets in it to a place), for each field and for the body."""
    for keys, value in leaves(source.header.values if source.header else {}):
        yield value, _in_field(source.field_place(*keys), value)
    if source.header is not None and source.header.body:
        body = without_remarks(source.header.body)
        yield body, _in_body(source, body)


def without_remarks(text: str) -> str:
    """The text with as many spaces in place of each remark, so that every offset and line stays."""
    return _REMARK.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def leaves(value: Any, keys: tuple = ()) -> Iterator[tuple[tuple, str]]:
    """Every text in nested fields, with the path of keys that leads to it."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*keys, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from leaves(item, (*keys, number))
    elif isinstance(value, str):
        yield keys, value


def _in_field(field: Place, value: str) -> Placing:
    def place(start: int, end: int) -> Place:
        plain = field.line is not None and field.line == field.end_line and field.end_column - field.column == len(value)
        return replace(field, column=field.column + start, end_column=field.column + end) if plain else field

    return place


def _in_body(source: Source, body: str) -> Placing:
    first = source.header.body_line if source.header else 1

    def position(offset: int) -> tuple[int, int]:
        return first + body.count("\n", 0, offset), offset - body.rfind("\n", 0, offset)

    def place(start: int, end: int) -> Place:
        return Place(source.path, *position(start), *position(end))

    return place
