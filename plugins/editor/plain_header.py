"""Changes fields of a header without fences, Pelican's own `Key: value` lines, where they stand."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from editor.shapes import fields_of
from editor.splices import CannotSplice
from practice.front_matter import Header


def change(text: str, header: Header, model: type[BaseModel], old: dict[str, Any], new: dict[str, Any]) -> str:
    """The text of the file with the answers `new` where it had `old`."""
    lines: list[str | None] = list(text.split("\n"))
    last = max(mark.end_line for mark in (*header.key_marks.values(), *header.marks.values()))
    added = []
    for asked in fields_of(model):
        before, now = old.get(asked.name), new.get(asked.name)
        if before == now:
            continue
        if (key := header.key_marks.get((asked.name,))) is None:
            added.append(f"{asked.name.capitalize()}: {_value(now)}")
            continue
        end = header.marks[asked.name,].end_line
        written = lines[key.line - 1]
        lines[key.line - 1:end] = [None] * (end - key.line + 1)
        if now is not None:
            lines[key.line - 1] = f"{written[:written.index(':')]}: {_value(now)}"
    kept = [line for line in lines[:last] if line is not None]
    return "\n".join([*kept, *added, *(line for line in lines[last:] if line is not None)])


def _value(answer: Any) -> str:
    """On one line; what has groups in it, or a comma within an item of a list, needs YAML."""
    items = answer if isinstance(answer, list) else [answer]
    if any(isinstance(item, dict) or isinstance(answer, list) and "," in item for item in items) or isinstance(answer, dict):
        raise CannotSplice
    return ", ".join(map(str, items))
