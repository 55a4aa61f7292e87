"""From a header's text to typed facts; a value that is not understood gives way, so that every page is built."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ValidationError
from pydantic.fields import FieldInfo

from practice.codes import STAND_INS
from practice.header import Header, Path, Problem
from practice.problems import Fault, field_at, guesses, problems_of

Model = TypeVar("Model", bound=BaseModel)

_GONE = object()


def load(model: type[Model], header: Header, *, salvage: bool, stem: str = "") -> tuple[Model | None, tuple[Problem, ...]]:
    """The facts of a header, and what is wrong with them (the header's own problems are not repeated).

    With `salvage` a value that is not understood gives way to its default, so that a page is still made;
    `stem` is the file's name, for a page without a title. Without it, one fault means None.
    """
    values = _filled_in(header.values)
    try:
        return model.model_validate(values), ()
    except ValidationError as error:
        faults = error.errors(include_url=False)
    problems = problems_of(model, header, faults)
    return (_salvaged(model, values, faults, header, stem) if salvage else None), problems


def _filled_in(value: Any) -> Any:
    """A key with nothing after it is a key left out."""
    if isinstance(value, dict):
        return {key: _filled_in(item) for key, item in value.items() if item not in ("", [], {})}
    if isinstance(value, list):
        return [_filled_in(item) for item in value]
    return value


def _salvaged(model: type[Model], values: dict[str, Any], faults: list[Fault], header: Header, stem: str) -> Model | None:
    for _ in range(12):
        for path, guess in guesses(model, faults).items():
            group = _at(values, path[:-1])
            group[guess] = group.pop(path[-1])
        for fault in faults:
            _mend(model, values, fault, header, stem)
        values = _swept(values)
        try:
            return model.model_validate(values)
        except ValidationError as error:
            faults = error.errors(include_url=False)
    return None


def _mend(model: type[BaseModel], values: dict[str, Any], fault: Fault, header: Header, stem: str) -> None:
    path: Path = fault["loc"]
    group = _at(values, path[:-1]) if path else None
    if fault["type"] == "missing":
        deepest = max((place for place, step in enumerate(path) if isinstance(step, int)), default=None)
        if deepest is not None:
            _drop(values, path[:deepest + 1])
        elif isinstance(group, dict) and path[-1] not in group:
            group[path[-1]] = _stand_in(field_at(model, path)[1], path, header, stem)
    elif path == ("status",) and fault["type"] != "extra_forbidden":
        values["status"] = "draft"  # whoever types a status wrongly did not mean to publish
    elif path == ("sample",) and fault["type"] != "extra_forbidden":
        values["sample"] = "yes"  # one slip here would call all that is invented untrue
    elif path:
        _drop(values, path)


def _at(values: Any, path: Path) -> Any:
    for step in path:
        if values is _GONE:
            return _GONE
        try:
            values = values[step]
        except (KeyError, IndexError, TypeError):
            return None
    return values


def _drop(values: Any, path: Path) -> None:
    group = _at(values, path[:-1])
    if isinstance(group, dict):
        group.pop(path[-1], None)
    elif isinstance(group, list):
        group[path[-1]] = _GONE  # swept later, so that the others keep their numbers meanwhile
    elif group is not _GONE and len(path) > 1:
        _drop(values, path[:-1])


def _swept(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _swept(item) for key, item in value.items()}
    return [_swept(item) for item in value if item is not _GONE] if isinstance(value, list) else value


def _stand_in(field: FieldInfo | None, path: Path, header: Header, stem: str) -> Any:
    if path in (("title",), ("name",)):
        heading = re.search(r"(?m)^#+[ \t]+(\S.*?)[ \t#]*$", header.body)
        return stem.replace("-", " ").replace("_", " ").strip().capitalize() or (heading[1] if heading else "Untitled")
    for item in field.metadata if field else ():
        if isinstance(item, BeforeValidator):
            return STAND_INS.get(item.func, "")
    return {}
