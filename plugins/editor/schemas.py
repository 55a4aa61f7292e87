"""The schema for editors of text: JSON Schema of every file, and snippets that begin one (`make docs` writes them).

An editor that knows YAML (VS Code with its YAML extension, PyCharm, Neovim) then offers the fields of
practice.yaml and references.yaml, explains them and marks what is not understood.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from editor.shapes import Asked, Shape, fields_of
from editor.sheet import PRACTICE, REFERENCES
from practice.schema import KINDS, Closure, Notice, Practice, PracticeWords, Reference

Json = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
# An unquoted 2014, 110.50 or yes is no text to YAML, but it is to the practice.
_PLAIN = ["string", "number", "boolean"]


def schemas() -> dict[str, Json]:
    """File name in schemas/ -> the schema."""
    papers = {"type": "object", "additionalProperties": _group(Reference)}
    return {
        f"{Path(PRACTICE).stem}.json": _whole(f"content/{PRACTICE}", _group(Practice)),
        "practice-words.json": _whole("content/practice.es.yaml and its like", _group(PracticeWords)),
        f"{Path(REFERENCES).stem}.json": _whole(f"content/{REFERENCES}", papers),
        **{f"{kind}.json": _whole(f"The header of content/{kind}/*.md", _group(model)) for kind, model in KINDS.items()},
    }


def _whole(title: str, schema: Json) -> Json:
    return {"$schema": _DRAFT, "title": title, **schema}


def _group(model: type[BaseModel]) -> Json:
    asked = list(fields_of(model))
    needed = [one.name for one in asked if one.needed]
    # A translation takes what it leaves out from the text that it translates.
    may_translate = any(one.name == "translation_of" for one in asked)
    required = {"if": {"not": {"required": ["translation_of"]}}, "then": {"required": needed}} if may_translate else {"required": needed}
    return {"type": "object", "additionalProperties": False, "properties": {one.name: _field(one) for one in asked}, **required}


def _field(asked: Asked) -> Json:
    schema = _shape(asked.shape)
    words = "; ".join(filter(None, (asked.description, asked.shape.words if asked.shape.words not in asked.description else "")))
    told = ({"description": words} if words else {}) | ({"examples": list(asked.examples)} if asked.examples else {})
    return told | (schema if asked.needed else {"anyOf": [schema, {"type": "null"}, {"const": ""}]})


def _shape(shape: Shape) -> Json:
    if shape.kind == "group":
        return _group(shape.model)
    if shape.kind == "groups":
        return {"type": "array", "items": _group(shape.model)}
    if shape.kind == "other":
        return {}
    if shape.kind == "yes":
        return {"enum": ["yes", "no", True, False]}
    if shape.kind == "choice":
        return {"enum": list(shape.choices)}
    if shape.kind in ("list", "choices"):
        item = {"enum": list(shape.choices)} if shape.choices else {"type": _PLAIN}
        return {"anyOf": [{"type": "array", "items": item}, {"type": "string"}]}
    pattern = {"pattern": shape.pattern} if shape.pattern else {}
    if shape.kind == "number":
        return {"type": ["integer", "string"], "minimum": shape.least, "maximum": shape.most, **pattern}
    return {"type": _PLAIN, **pattern}


# -- snippets -----------------------------------------------------------------------------------------

_BEGUN_BY = {"articles": "article", "pages": "page", "people": "person", "services": "service", "faq": "topic"}


def snippets() -> dict[str, Json]:
    """What VS Code writes when its first words are typed in an empty file, with stops at each needed field."""
    texts = {
        _BEGUN_BY[kind]: {
            "scope": "markdown", "prefix": _BEGUN_BY[kind], "description": f"A new file of content/{kind}/",
            "body": ["---", *_stops(model), "status: draft", "---", "", "## ${0:A question?}" if kind == "faq" else "$0"],
        } for kind, model in KINDS.items()
    }
    groups = {
        name: {"scope": "yaml", "prefix": name, "description": words, "body": _as_item(_stops(model))}
        for name, model, words in (("closure", Closure, "Days when you are away"), ("notice", Notice, "A message on every page"))
    }
    paper = {"scope": "yaml", "prefix": "paper", "description": "A paper that articles can cite", "body": ["${1:name-2026}:", *(f"  {line}" for line in _stops(Reference, 2))]}
    return texts | groups | {"paper": paper}


def _stops(model: type[BaseModel], first: int = 1) -> list[str]:
    needed = [asked for asked in fields_of(model) if asked.needed or asked.name == "summary"]
    return [f"{asked.name}: {_stop(number, asked)}" for number, asked in enumerate(needed, first)]


def _stop(number: int, asked: Asked) -> str:
    if asked.shape.kind == "choice":
        return f"${{{number}|{','.join(asked.shape.choices)}|}}"
    if asked.shape.kind == "day" and asked.name == "date":
        return "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
    return f"${{{number}:{asked.examples[0] if asked.examples else asked.description}}}"


def _as_item(lines: list[str]) -> list[str]:
    return [f"{'  ' if number else '- '}{line}" for number, line in enumerate(lines)]


# -- as files -----------------------------------------------------------------------------------------

def files() -> dict[str, str]:
    """Path in the project -> what should stand there."""
    made = {f"schemas/{name}": schema for name, schema in schemas().items()} | {".vscode/stillpoint.code-snippets": snippets()}
    return {name: json.dumps(content, indent=2, ensure_ascii=False) + "\n" for name, content in made.items()}


def write(root: Path) -> None:
    """Writes all of them into the folder of the website."""
    for name, text in files().items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
