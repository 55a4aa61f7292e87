"""What is wrong with an entry's facts, in the owner's words: what is there, what was expected, what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from practice.header import Header, Path, Problem
from practice.scalars import UNSEEN

Fault = dict[str, Any]

# What people coming from other generators write, and what it is called here.
_OTHER_WORDS = {
    "category": "topic", "authors": "author", "reviewer": "reviewed_by", "reviewed": "reviewed_on",
    "description": "summary", "price": "fee", "cost": "fee", "duration": "minutes", "length": "minutes",
    "updated": "modified", "keywords": "tags", "tag": "tags", "alt": "image_alt", "language": "lang",
    "translation": "translation_of", "draft": "status", "phone_number": "phone", "mail": "email", "zip": "postcode",
    "city": "town", "website": "url", "opening_hours": "hours", "to": "until",
    "locations": "places", "branches": "places", "offices": "places",
    "title": "name", "name": "title", "date": "from", "day": "from", "start": "from", "end": "until", "where": "place", "message": "text",
}


_LONG, _BEGINNING = re.compile(r'"([^"]{60})[^"]{20,}"'), r'"\1…"'


def nearest(word: str, words: list[str]) -> str:
    """The one of `words` that `word` was surely meant to be, or nothing."""
    if (known := _OTHER_WORDS.get(word.lower())) in words:
        return known or ""
    plain = word.lower().replace("-", "_").replace(" ", "_")
    found = get_close_matches(plain, words, n=1, cutoff=0.75)
    return found[0] if found else ""


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _names(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def field_at(model: type[BaseModel] | None, path: Path) -> tuple[type[BaseModel] | None, FieldInfo | None]:
    """The model that the last step of `path` belongs to, and its field there."""
    owner, field = model, None
    for step in path:
        if isinstance(step, int):
            continue
        if field is not None:
            owner = _model_in(field.annotation)
        field = next((item for name, item in owner.model_fields.items() if step in (name, item.alias)), None) if owner else None
    return owner, field


def problems_of(model: type[BaseModel], header: Header, faults: list[Fault]) -> tuple[Problem, ...]:
    """The faults that the model found in a header, each with its place; a misspelt field is not missing as well."""
    if not header.values and header.problems:
        return ()  # the header itself is what is wrong; that its fields are missing follows from it
    told = {problem.mark.line for problem in header.problems if problem.mark}
    outside = _outside(model, header, faults)
    problems, groups, kinds = [], set(), set()
    for fault in _causes(model, header, faults, told):
        path = fault["loc"]
        if group := outside.get(path):
            if group not in groups and len(path) == 1:
                groups.add(group)
                problems.append(_fallen_out(header, path, group))
            continue
        if isinstance(path[-1], int):
            if (kind := (path[:-1], fault["type"])) in kinds:
                continue  # the other items of a list are like the first
            kinds.add(kind)
        problem = _problem(model, header, fault)
        if problem.mark is None or problem.mark.line not in told:
            problems.append(problem)
    return tuple(problems)


def _causes(model: type[BaseModel], header: Header, faults: list[Fault], told: set[int]) -> Iterator[Fault]:
    """The faults in the order of their lines, without those that follow from another, or from what is told of a line already."""
    meant_here = guesses(model, faults)
    meant = {(*path[:-1], guess) for path, guess in meant_here.items()}
    fallen = set(told)
    for fault in sorted(faults, key=lambda fault: _line(header, fault)):
        # What a group lacks may stand in a line of it that could not be read, and is told there.
        if fault["type"] == "missing" and (fault["loc"] in meant or (header.problems and len(fault["loc"]) > 1)):
            continue
        key = header.key_marks.get(fault["loc"])
        if fault["type"] == "extra_forbidden" and header.problems and len(fault["loc"]) == 1 and key and key.column > 1:
            continue  # a line of a group that fell out of it, with the line above it that is told
        if fault["type"] == "extra_forbidden" and len(fault["loc"]) > 1 and fault["loc"] not in meant_here:
            # A whole group stands under another one's name: the first of its lines is told, or what is wrong above it.
            line = _line(header, fault)
            fallen.add(line)
            if line - 1 in fallen:
                continue
        yield fault


def _outside(model: type[BaseModel], header: Header, faults: list[Fault]) -> dict[Path, str]:
    """Fields at the margin that belong to the group above them, with its name; the group itself too, when it has lost them all."""
    groups = {mark.line: path[0] for path, mark in header.key_marks.items() if len(path) == 1}
    found: dict[Path, str] = {}
    for fault in faults:
        path = fault["loc"]
        if fault["type"] != "extra_forbidden" or len(path) != 1 or path not in header.key_marks or header.key_marks[path].column > 1:
            continue
        above = (groups[line] for line in sorted(groups, reverse=True) if line < header.key_marks[path].line)
        group = next((name for name in above if _model_in(getattr(field_at(model, (name,))[1], "annotation", None))), "")
        if group and path[0] in _names(_model_in(field_at(model, (group,))[1].annotation)):
            found[path] = group
    lost = set(found.values())
    return found | {fault["loc"]: fault["loc"][0] for fault in faults if fault["type"] == "missing" and fault["loc"][0] in lost and fault["loc"][:1] in header.key_marks}


def _fallen_out(header: Header, path: Path, group: str) -> Problem:
    mark = header.key_marks[path]
    if path == (group,):
        return Problem("missing-field", f'The lines below "{group}:" that belong to it begin at the margin: put two spaces before each of them.', mark)
    return Problem("unknown-field", f'The field "{path[0]}" belongs to "{group}" above it: put spaces before it, as many as before the other lines there, or two.', mark)


def _line(header: Header, fault: Fault) -> int:
    mark = header.key_marks.get(fault["loc"]) or header.mark_of(fault["loc"])
    return mark.line if mark else 0


def guesses(model: type[BaseModel], faults: list[Fault]) -> dict[Path, str]:
    """Unknown fields whose known name is missing: the path, and the name that was meant."""
    missing = {fault["loc"] for fault in faults if fault["type"] == "missing"}
    meant = {}
    for fault in faults:
        path = fault["loc"]
        if fault["type"] == "extra_forbidden":
            guess = nearest(str(path[-1]), _names(field_at(model, path)[0] or model))
            if (*path[:-1], guess) in missing:
                meant[path] = guess
    return meant


def _problem(model: type[BaseModel], header: Header, fault: Fault) -> Problem:
    path = fault["loc"]
    owner, field = field_at(model, path)
    if fault["type"] == "extra_forbidden":
        return _unknown(header, path, _names(owner or model))
    if fault["type"] == "missing":
        return _missing(header, path, field)
    text, suggestion = _misunderstood(fault, field)
    message = f"The field {_label(path)} is not understood: {_LONG.sub(_BEGINNING, text)}."
    return Problem("bad-field", message, header.mark_of(path), suggestion)


def _unknown(header: Header, path: Path, names: list[str]) -> Problem:
    key = str(path[-1])
    visible = "".join(letter for letter in key if letter not in UNSEEN)
    guess = nearest(visible, names)
    if visible != key:
        return Problem("unknown-field", f'The name of the field "{visible}" has a letter in it that nobody can see: type it anew.', header.key_marks.get(path), guess)
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
