"""From a header's text to typed facts, with every misunderstanding said in the owner's words."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ValidationError
from pydantic.fields import FieldInfo

from practice.header import Header, Path, Problem
from practice.schema import STAND_INS

Model = TypeVar("Model", bound=BaseModel)
Fault = dict[str, Any]

_GONE = object()

# What people coming from other generators write, and what it is called here.
_OTHER_WORDS = {
    "category": "topic", "authors": "author", "reviewer": "reviewed_by", "reviewed": "reviewed_on",
    "description": "summary", "price": "fee", "cost": "fee", "duration": "minutes", "length": "minutes",
    "updated": "modified", "keywords": "tags", "tag": "tags", "alt": "image_alt", "language": "lang",
    "translation": "translation_of", "draft": "status", "phone_number": "phone", "mail": "email", "zip": "postcode",
    "city": "town", "website": "url", "opening_hours": "hours", "to": "until",
}


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
    problems = _problems(model, header, faults)
    return (_salvaged(model, values, faults, header, stem) if salvage else None), problems


def nearest(word: str, words: list[str]) -> str:
    """The one of `words` that `word` was surely meant to be, or nothing."""
    if (known := _OTHER_WORDS.get(word.lower())) in words:
        return known or ""
    plain = word.lower().replace("-", "_").replace(" ", "_")
    found = get_close_matches(plain, words, n=1, cutoff=0.75)
    return found[0] if found else ""


def _filled_in(value: Any) -> Any:
    """A key with nothing after it is a key left out."""
    if isinstance(value, dict):
        return {key: _filled_in(item) for key, item in value.items() if item not in ("", [], {})}
    if isinstance(value, list):
        return [_filled_in(item) for item in value]
    return value


# -- finding a field ----------------------------------------------------------------------------------

def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _names(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _field(model: type[BaseModel] | None, path: Path) -> tuple[type[BaseModel] | None, FieldInfo | None]:
    """The model that the last step of `path` belongs to, and its field there."""
    owner, field = model, None
    for step in path:
        if isinstance(step, int):
            continue
        if field is not None:
            owner = _model_in(field.annotation)
        field = next((item for name, item in owner.model_fields.items() if step in (name, item.alias)), None) if owner else None
    return owner, field


# -- saying what is wrong -----------------------------------------------------------------------------

def _problems(model: type[BaseModel], header: Header, faults: list[Fault]) -> tuple[Problem, ...]:
    if not header.values and header.problems:
        return ()  # the header itself is what is wrong; that its fields are missing follows from it
    meant = {(*path[:-1], guess) for path, guess in _guesses(model, faults).items()}
    told = {(problem.mark.line, problem.mark.column) for problem in header.problems if problem.mark}
    problems = []
    for fault in faults:
        if fault["type"] == "missing" and fault["loc"] in meant:
            continue
        problem = _problem(model, header, fault)
        if problem.mark is None or (problem.mark.line, problem.mark.column) not in told:
            problems.append(problem)
    return tuple(problems)


def _guesses(model: type[BaseModel], faults: list[Fault]) -> dict[Path, str]:
    """Unknown fields whose known name is missing: the path, and the name that was meant."""
    missing = {fault["loc"] for fault in faults if fault["type"] == "missing"}
    guesses = {}
    for fault in faults:
        path = fault["loc"]
        if fault["type"] == "extra_forbidden":
            guess = nearest(str(path[-1]), _names(_field(model, path)[0] or model))
            if (*path[:-1], guess) in missing:
                guesses[path] = guess
    return guesses


def _problem(model: type[BaseModel], header: Header, fault: Fault) -> Problem:
    path = fault["loc"]
    owner, field = _field(model, path)
    if fault["type"] == "extra_forbidden":
        return _unknown(header, path, _names(owner or model))
    if fault["type"] == "missing":
        return _missing(header, path, field)
    text, suggestion = _misunderstood(fault, field)
    message = f"The field {_label(path)} is not understood: {text}."
    return Problem("bad-field", message, header.mark_of(path), suggestion)


def _unknown(header: Header, path: Path, names: list[str]) -> Problem:
    key = str(path[-1])
    guess = nearest(key, names)
    advice = f'did you mean "{guess}"?' if guess else "remove it, or write it under one of " + ", ".join(names) + "."
    if len(names) > 20 and not guess:
        advice = "remove it."
    return Problem("unknown-field", f'The field {_label(path)} is not known here: {advice}', header.key_marks.get(path), guess)


def _missing(header: Header, path: Path, field: FieldInfo | None) -> Problem:
    key = path[-1]
    example = f", like {key}: {field.examples[0]}" if field is not None and field.examples else ""
    if path in header.key_marks:
        return Problem("missing-field", f"Nothing is written after \"{key}:\": write it there{example}.", header.key_marks[path])
    return Problem("missing-field", f"The field {_label(path)} is missing: add it{example}.", header.mark_of(path[:-1]))


def _misunderstood(fault: Fault, field: FieldInfo | None) -> tuple[str, str]:
    if fault["type"] == "literal_error":
        choices = [str(choice) for choice in get_args(field.annotation)] if field else []
        guess = nearest(str(fault["input"]), choices)
        return f'"{fault["input"]}" is none of {", ".join(choices)}' + (f' (did you mean "{guess}"?)' if guess else ""), guess
    if fault["type"] in ("tuple_type", "list_type"):
        return 'a list is expected here, each item on a line of its own after "- "', ""
    if fault["type"] in ("model_type", "dict_type", "model_attributes_type"):
        return "a group of fields is expected here, each a name, a colon, a space and the value", ""
    text = str(fault.get("ctx", {}).get("error", fault["msg"]))
    return text, _as_date(fault) if "not a date" in text else ""


def _as_date(fault: Fault) -> str:
    """`2026/3/4` can only mean one day; `03/04/2026` can mean two, so nothing is proposed."""
    found = re.fullmatch(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*", str(fault["input"]))
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else ""


def _label(path: Path) -> str:
    """`"expires" of credentials 2`."""
    label, groups = f'"{path[-1]}"', path[:-1]
    if isinstance(path[-1], int):
        label, groups = f'"{path[-2]}", item {path[-1] + 1},' if len(path) > 1 else "", path[:-2]
    outer = " ".join(str(step + 1) if isinstance(step, int) else step for step in groups)
    return f"{label} of {outer}" if outer else label


# -- keeping what can be kept -------------------------------------------------------------------------

def _salvaged(model: type[Model], values: dict[str, Any], faults: list[Fault], header: Header, stem: str) -> Model | None:
    for _ in range(12):
        for path, guess in _guesses(model, faults).items():
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
            group[path[-1]] = _stand_in(_field(model, path)[1], path, header, stem)
    elif path == ("status",) and fault["type"] != "extra_forbidden":
        values["status"] = "draft"  # whoever types a status wrongly did not mean to publish
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
