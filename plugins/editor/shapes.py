"""Every type of the schema twice: as the part of a form that asks for it, and as JSON Schema for editors of text.

A type of one value that is not known here is one piece of text, so a field that is new in the schema is in
the forms at once; a type that no form can ask for (`other`) is left to the file.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from practice import codes, dates, scalars, schema

Kind = Literal["text", "yes", "number", "day", "choice", "choices", "list", "group", "groups", "other"]

_DAY = r"^\d{4}-\d{2}-\d{2}$"


@dataclass(frozen=True)
class Shape:
    """What may stand in a field: `pattern` and what it means in words, from `least` to `most`, `choices`, or the model of a group."""

    kind: Kind = "text"
    pattern: str = ""
    words: str = ""
    least: int | None = None
    most: int | None = None
    choices: tuple[str, ...] = ()
    model: type[BaseModel] | None = None


@dataclass(frozen=True)
class Asked:
    """One field of a model as its owner types it: its name in the file, and its shape."""

    name: str
    shape: Shape
    needed: bool
    default: Any
    description: str
    examples: tuple[str, ...] = field(default=())

    @property
    def usual(self) -> str:
        """What holds where nothing is written, of what is chosen from a list."""
        if self.shape.kind not in ("yes", "choice") or not isinstance(self.default, (str, bool)):
            return ""
        return {True: "yes", False: "no"}.get(self.default, str(self.default))


def _reader(annotated: Any) -> Any:
    """The function with which the schema reads a type: what tells its types apart."""
    return annotated.__metadata__[0].func


_TIMES = r"\d{1,2}(:\d{2})?\s*(-|–|—|to)\s*\d{1,2}(:\d{2})?"

_SHAPES = {
    _reader(scalars.Yes): Shape("yes", choices=("yes", "no")),
    _reader(dates.Day): Shape("day", _DAY, "a day as year-month-day, like 2026-11-20"),
    _reader(dates.Moment): Shape("day", r"^\d{4}-\d{2}-\d{2}([T ]\d{1,2}:\d{2}.*)?$", "a day as year-month-day, like 2026-11-20"),
    _reader(dates.Since): Shape("text", r"^(19|20)\d{2}(-\d{2}(-\d{2})?)?$", "a year, a month or a day, like 2014 or 2014-05"),
    _reader(dates.Year): Shape("number", r"^(19|20)\d{2}$", "a year, like 2014", 1900, 2099),
    _reader(scalars.Whole): Shape("number", r"^\d{1,5}$", "a whole number", 0, 99_999),
    _reader(scalars.Count): Shape("number", r"^0*[1-9]\d{0,4}$", "a whole number from 1 on", 1, 99_999),
    _reader(scalars.Money): Shape("text", r"^\d{1,6}(\.\d{1,2})?$", "the number alone, like 110 or 110.50"),
    _reader(scalars.Words): Shape("list"),
    _reader(codes.Language): Shape("text", r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "the code of a language, like en, es or pt-BR"),
    _reader(codes.Laws): Shape("choices", choices=codes.WHERE),
    _reader(scalars.Slug): Shape("text", r"^[a-z0-9]+(-[a-z0-9]+)*$", "small letters, figures and single hyphens, like first-visit"),
    _reader(scalars.Page): Shape("text", r"^((https?|mailto|tel|sms):[^\s{}|]*|[^\s{}|:/?#]*([/?#][^\s{}|]*)?)$", "a page, like /first-visit/, or a whole web address"),
    _reader(scalars.Web): Shape("text", r"^https?://\S+$", "a whole web address, like https://example.com/page"),
    _reader(scalars.Email): Shape("text", r"^[^\s@]+@[^\s@]+\.[^\s@]+$", "an e-mail address, like hello@example.com"),
    _reader(scalars.Phone): Shape("text", r"^\+?[\d\s()./-]{3,25}$", "a phone number: figures, spaces, brackets and hyphens"),
    _reader(scalars.Color): Shape("text", r"^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", "a color as six signs, like #1c5a57"),
    _reader(scalars.Doi): Shape("text", r"^10\.\d{4,9}/\S+$", "a DOI, like 10.1186/s12891-019-3017-y"),
    _reader(scalars.Pmid): Shape("text", r"^[1-9]\d{0,7}$", "a PMID: figures only, like 31892357"),
    _reader(schema.Repository): Shape("text", r"^(https://github\.com/)?[A-Za-z0-9-]+/[A-Za-z0-9._-]+/?$", "owner and name on GitHub, like larkmere/website"),
    _reader(schema.Spans): Shape(
        "text", rf"^(closed|{_TIMES}(\s*,\s*{_TIMES})*)?$",
        "times like 9:00-12:30, 14:00-18:00, or the word closed",
    ),
    _reader(schema.DayHours): Shape(
        "text", rf"^(closed|by appointment|{_TIMES}(\s*,\s*{_TIMES})*)?$",
        "times like 9:00-12:30, 14:00-18:00, or the words closed or by appointment",
    ),
}


def fields_of(model: type[BaseModel]) -> Iterator[Asked]:
    """The fields of a model, in its order, under the names that are written in files."""
    for name, info in model.model_fields.items():
        yield Asked(
            info.alias or name, shape_of(info), info.is_required(), info.default,
            info.description or "", tuple(map(str, info.examples or ())),
        )


def shape_of(info: FieldInfo) -> Shape:
    """A field's shape, by what reads its value or else by its type."""
    for reader in (getattr(item, "func", None) for item in info.metadata):
        if reader in _SHAPES:
            return _SHAPES[reader]
    return _shape(info.annotation)


def _shape(annotation: Any) -> Shape:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return next((_SHAPES[item.func] for item in inner[1:] if getattr(item, "func", None) in _SHAPES), Shape())
    if origin in (Union, types.UnionType):
        return next(_shape(part) for part in inner if part is not type(None))
    if origin is Literal:
        return Shape("choice", choices=tuple(map(str, inner)))
    if origin is tuple:
        is_group = isinstance(inner[0], type) and issubclass(inner[0], BaseModel)
        return Shape("groups", model=inner[0]) if is_group else Shape("list")
    if origin is dict or annotation is dict:
        return Shape("other")
    if annotation is int:
        return _SHAPES[_reader(scalars.Whole)]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Shape("group", model=annotation)
    return Shape()
