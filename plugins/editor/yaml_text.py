"""Writes answers as YAML, the way an owner would type them: no quotes where none are needed, no folded lines."""

from __future__ import annotations

import json
import re
from typing import Any

import yaml

_LONGEST_ROW = 80
_STEP = "  "


def scalar(text: Any, *, quote: str = "", flow: bool = False) -> str:
    """One piece of text on one line; in the kind of quotes that stood there before, if any did."""
    text = str(text)
    if quote == "'" or (not quote and not _is_plain(text, flow) and '"' in text and "\\" not in text):
        return "'" + text.replace("'", "''") + "'"
    if quote or not _is_plain(text, flow):
        return json.dumps(text, ensure_ascii=False)
    return text


def _is_plain(text: str, flow: bool) -> bool:
    if text in ("", "~", "null") or re.search(r"[,\[\]{}]" if flow else r"^[,\[\]{}]", text) or text.startswith(("---", "...")):
        return False
    try:
        node = yaml.compose(f"[{text}, end]" if flow else f"key: {text}", yaml.BaseLoader)
    except yaml.YAMLError:
        return False
    value = node.value[0] if flow else node.value[0][1]
    return isinstance(value, yaml.ScalarNode) and value.style is None and value.value == text


def fields(values: dict[str, Any], indent: str = "") -> list[str]:
    """The lines of a group of fields."""
    return [line for name, value in values.items() for line in field(name, value, indent)]


def field(name: str, value: Any, indent: str = "") -> list[str]:
    """The lines of one field: a value, a row of values, or a group below its name."""
    if isinstance(value, dict):
        return [f"{indent}{name}:", *fields(value, indent + _STEP)] if value else [f"{indent}{name}: {{}}"]
    if not isinstance(value, list):
        return [f"{indent}{name}: {scalar(value)}" if str(value) else f"{indent}{name}:"]
    if all(not isinstance(item, (dict, list)) for item in value) and len(row := row_of(value)) <= _LONGEST_ROW:
        return [f"{indent}{name}: {row}"]
    return [f"{indent}{name}:", *(line for each in value for line in item(each, indent + _STEP))]


def row_of(values: list[Any]) -> str:
    """A list on one line."""
    return "[" + ", ".join(scalar(value, flow=True) for value in values) + "]"


def item(value: Any, indent: str) -> list[str]:
    """One item of a list, its first line after a hyphen."""
    if not isinstance(value, dict):
        return [f"{indent}- {scalar(value)}"]
    first, *rest = fields(value, indent + _STEP)
    return [f"{indent}- {first.lstrip()}", *rest]
