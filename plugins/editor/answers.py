"""What stands in a file as a form shows it, and what a form sends back: the same plain values for both.

Text is one line, a yes or no is that word, a list has no empty items, and what is empty is left out. So two
answers are the same exactly when the owner has changed nothing. What a form cannot show is left out too,
and stays in the file as it is.
"""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel

from editor.shapes import Shape, fields_of
from practice.yaml_fields import UNREADABLE

Answers = dict[str, Any]

_YES, _NO = ("yes", "true", "on"), ("no", "false", "off")


def answers(model: type[BaseModel], values: Any) -> Answers:
    """The fields of a group that have an answer, in the order of the model."""
    if not isinstance(values, dict):
        return {}
    found = {asked.name: _answer(asked.shape, values.get(asked.name)) for asked in fields_of(model)}
    return {name: answer for name, answer in found.items() if answer not in ("", [], {}, None)}


def _answer(shape: Shape, value: Any) -> Any:
    if shape.kind == "group":
        return answers(shape.model, value)
    if shape.kind == "groups":
        return [found for item in value if (found := answers(shape.model, item))] if isinstance(value, (list, tuple)) else []
    if shape.kind in ("list", "choices"):
        return _items(value)
    return _line(shape, value)


def _items(value: Any) -> list[str]:
    """A list, or one line with commas: the schema reads both."""
    items = value if isinstance(value, (list, tuple)) else str(value or "").split(",")
    return [text for item in items if not isinstance(item, (list, dict)) and (text := _plain(item))]


def _line(shape: Shape, value: Any) -> Any:
    if isinstance(value, (list, dict)) or shape.kind == "other":
        return None
    text = _plain(value)
    if shape.kind == "yes" and text.lower() in (*_YES, *_NO):
        return "yes" if text.lower() in _YES else "no"
    if shape.kind == "day" and (day := re.match(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}.*)?$", text)):
        return day[1]
    if shape.kind == "number" and re.fullmatch(r"0|[1-9]\d{0,8}", text):
        return int(text)
    return text


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    # What marks the order of bytes comes along with words that are copied, and has no width: a space in its place would be seen.
    return "" if value is None else " ".join(UNREADABLE.sub(" ", str(value).replace("\ufeff", "")).split())
