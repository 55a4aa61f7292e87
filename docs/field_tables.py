"""The handbook's tables of every field, made from the schema that the build itself reads."""

from __future__ import annotations

import sys
import types
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from practice import codes, dates, scalars, schema

TABLES = Path(__file__).resolve().parent / "handbook/fields.md"
FILES: dict[str, type[BaseModel]] = {
    "content/practice.yaml": schema.Practice,
    **{f"content/{folder}/*.md": model for folder, model in schema.KINDS.items()},
    "content/references.yaml, each paper under its key": schema.Reference,
}
SHAPES = {
    dates.Day: "date", dates.Moment: "date", dates.Since: "year, month or date", dates.Year: "year", scalars.Whole: "whole number",
    scalars.Count: "whole number from 1 on", scalars.Money: "amount", scalars.Yes: "yes or no", scalars.Words: "list", codes.Laws: "list of laws", codes.Zone: "time zone",
    scalars.Slug: "address word", scalars.Web: "web address", scalars.Page: "page or address", scalars.Email: "e-mail address", scalars.Phone: "phone number",
    scalars.Color: "color", scalars.Doi: "DOI", scalars.Pmid: "PMID", schema.Spans: "times", schema.DayHours: "times", schema.Repository: "repository", schema.Order: "whole number",
    codes.Language: "language code", codes.Languages: "list of language codes", codes.Country: "country code",
    codes.Currency: "currency code", scalars.Group: "text", scalars.Groups: "list", scalars.Author: "address word", scalars.Text: "text", scalars.Filled: "text",
    scalars.Prose: "text", scalars.FilledProse: "text",
}
HEAD = """# Every field

What may stand in the files of `content/`. Fields in **bold** are needed; all others can be left out. A group of fields has
a table of its own further down. This page is made from the schema by `make docs`.
"""


def tables() -> str:
    """The whole page."""
    groups: dict[str, type[BaseModel]] = {}
    parts = [HEAD]
    for name, model in FILES.items():
        parts.append(f"## {name}\n\n{_table(model, groups)}")
    waiting = dict(groups)
    while waiting:
        name, model = waiting.popitem()
        found: dict[str, type[BaseModel]] = {}
        groups[name] = model
        _table(model, found)
        waiting |= {key: value for key, value in found.items() if key not in groups}
    parts += [f"### {_words(name)}\n\n{_table(groups[name], {})}" for name in sorted(groups)]
    return "\n".join(parts)


def _table(model: type[BaseModel], groups: dict[str, type[BaseModel]]) -> str:
    about = " ".join((model.__doc__ or "").split())
    rows = [_row(name, field, model, groups) for name, field in model.model_fields.items()]
    return "\n".join([f"{about}\n", "| field | what stands there | about |", "| --- | --- | --- |", *rows, ""])


def _row(name: str, field: FieldInfo, model: type[BaseModel], groups: dict[str, type[BaseModel]]) -> str:
    called = field.alias or name
    shown = f"**{called}**" if field.is_required() else called
    example = f"like `{field.examples[0]}`" if field.examples else ""
    told = "; ".join(part for part in (field.description, example) if part)
    return f"| {shown} | {_shape(_annotation(model, name), groups)} | {told.replace('|', chr(92) + '|')} |"


def _annotation(model: type[BaseModel], name: str) -> Any:
    """The annotation as it was written, with the reader that tells a date from a text."""
    for owner in model.__mro__:
        if name in getattr(owner, "__annotations__", {}):
            return eval(owner.__annotations__[name], vars(sys.modules[owner.__module__]))  # noqa: S307 – our own module's text
    raise KeyError(name)


def _shape(annotation: Any, groups: dict[str, type[BaseModel]]) -> str:
    for known, shape in SHAPES.items():
        if annotation == known:
            return shape
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        groups[annotation.__name__] = annotation
        return f"[{_words(annotation.__name__).lower()}](#{_words(annotation.__name__).lower().replace(' ', '-')})"
    if get_origin(annotation) is Literal:
        return " or ".join(f"`{choice}`" for choice in get_args(annotation))
    if get_origin(annotation) is tuple:
        return f"list of {_shape(get_args(annotation)[0], groups)}"
    if get_origin(annotation) in (Union, types.UnionType):
        return " or ".join(_shape(each, groups) for each in get_args(annotation) if each is not type(None))
    if get_origin(annotation) is Annotated:
        return _shape(get_args(annotation)[0], groups)
    raise TypeError(f"no words for {annotation}")


def _words(name: str) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() and number else letter for number, letter in enumerate(name))


