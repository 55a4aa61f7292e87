"""A sheet with other answers: its text, with only what was really changed written anew."""

from __future__ import annotations

import re
from typing import Any

from editor import plain_header, splices, yaml_text
from editor.answers import Answers, answers
from editor.refusal import Refusal
from editor.shapes import fields_of
from editor.sheet import BODY, Sheet, entry_sheet, facts_sheet, paper_sheet
from practice.front_matter import FENCE
from practice.schema import KINDS

_OWN_LINE = re.compile(r"(?m)^(?P<key>[A-Za-z0-9_-]+)[ \t]*:")


def revised(sheet: Sheet, form: dict[str, Any]) -> str:
    """The text of the sheet's file after the owner has saved the form; refused where a word would be lost."""
    new = _said(sheet, form)
    text = _with_body(sheet, str(form.get(BODY) or ""))
    body = read_again(sheet, text).body
    if new == sheet.answers:
        return text
    for attempt in (_spliced, _anew):
        changed = attempt(sheet, text, new)
        if changed is not None and _says(sheet, changed, new, body):
            return changed
    reason = sheet.header.problems[0].message if sheet.header.problems else "Its header is written in an unusual way."
    raise Refusal(f"This file has to be mended in a text editor before it can be changed here. {reason}", 422)


def fresh(form: dict[str, Any], model: type) -> str:
    """The text of a new entry; what says no more than its absence would is left out."""
    body = str(form.get(BODY) or "").strip("\n")
    usual = answers(model, {asked.name: asked.default for asked in fields_of(model) if not asked.needed})
    said = {name: answer for name, answer in answers(model, form).items() if answer != usual.get(name)}
    return "\n".join(["---", *yaml_text.fields(said), "---", ""]) + (f"\n{body}\n" if body.strip() else "")


def with_paper(text: str, key: str, form: dict[str, Any], model: type) -> str:
    """references.yaml with a new paper behind all others."""
    lines = yaml_text.field(key, answers(model, form))
    return text.rstrip("\n") + ("\n\n" if text.strip() else "") + "\n".join(lines) + "\n"


def without_paper(text: str, key: str) -> str:
    """references.yaml without the paper: its lines, and the empty lines behind them."""
    starts = [found for found in _OWN_LINE.finditer(text) if found["key"] == key]
    if len(starts) != 1:
        raise Refusal(f'The paper "{key}" cannot be found alone in references.yaml: remove it there in a text editor.', 422)
    start = starts[0].start()
    rest = text[starts[0].end():]
    end = re.search(r"(?m)^(?=[^ \t\n-])", rest.partition("\n")[2])
    length = len(rest.partition("\n")[0]) + 1 + (end.start() if end else len(rest))
    return text[:start] + text[starts[0].end() + length:]


def _said(sheet: Sheet, form: dict[str, Any]) -> Answers:
    """The form's answers; what it shows because nothing is written there need not be written now."""
    usual = {asked.name: asked.usual for asked in fields_of(sheet.model)}
    return {name: answer for name, answer in answers(sheet.model, form).items() if name in sheet.answers or answer != usual[name]}


def _with_body(sheet: Sheet, body: str) -> str:
    """The body is compared as it was shown; the empty lines around it stay as many as they were."""
    body = body.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if sheet.kind != "entry" or body == sheet.body:
        return sheet.text
    head, old = _head(sheet), sheet.header.body
    before = old[:len(old) - len(old.lstrip("\n"))] if old.strip("\n") else "\n"
    after = old[len(old.rstrip("\n")):] if old.strip("\n") else "\n"
    return head + before + body + after


def _head(sheet: Sheet) -> str:
    text = sheet.text.removesuffix(sheet.header.body) if sheet.header.body else sheet.text
    return text if text.endswith("\n") else text + "\n"


def _spliced(sheet: Sheet, text: str, new: Answers) -> str | None:
    """Only the changed fields, where they stand."""
    try:
        if sheet.kind == "facts" and not sheet.header.values and not sheet.header.problems:
            begun = text if not text or text.endswith("\n") else text + "\n"
            return begun + "\n".join([*yaml_text.fields(new), ""])
        if sheet.kind != "entry":
            return splices.change(text, sheet.model, sheet.answers, new, under=sheet.key)
        if sheet.header.key_marks and not text.lstrip().startswith("-"):
            return plain_header.change(text, sheet.header, sheet.model, sheet.answers, new)
        start, end = _fields(text)
        return text[:start] + splices.change(text[start:end], sheet.model, sheet.answers, new) + text[end:]
    except (splices.CannotSplice, ValueError, IndexError, KeyError):
        return None


def _fields(text: str) -> tuple[int, int]:
    """From the first to the last field between two lines of three hyphens."""
    lines = text.split("\n")
    first = next(number for number, line in enumerate(lines) if line.strip())
    last = next((number for number in range(first + 1, len(lines)) if FENCE.match(lines[number])), 0)
    if not FENCE.match(lines[first]) or not last:
        raise splices.CannotSplice
    start = sum(len(line) + 1 for line in lines[:first + 1])
    return start, start + max(0, sum(len(line) + 1 for line in lines[first + 1:last]) - 1)


def _anew(sheet: Sheet, text: str, new: Answers) -> str | None:
    """The whole header of an entry written anew, which mends it; nothing that it said may be lost by that."""
    if sheet.kind != "entry":
        return None
    known = {asked.name for asked in fields_of(sheet.model)}
    others = {name: value for name, value in sheet.header.values.items() if name not in known}
    head = _head(sheet)
    comments = [line for line in head.split("\n") if line.startswith("#")]
    written = "\n".join(["---", *comments, *yaml_text.fields(new | others), "---", ""])
    shown = str(list(sheet.answers.values()))
    lost = {word for word in re.findall(r"\w+", head) if word not in written and word not in shown}
    names = {str(step) for path in sheet.header.key_marks for step in path}
    return None if {word for word in lost if word.lower() not in names} else written + text[len(head):]


def _says(sheet: Sheet, text: str, new: Answers, body: str) -> bool:
    """Whether the text, read as the build reads it, gives these answers and still has all else."""
    again = read_again(sheet, text)
    known = {asked.name for asked in fields_of(sheet.model)}
    return (
        again.answers == new
        and again.body == body
        and {name: value for name, value in again.header.values.items() if name not in known}
        == {name: value for name, value in sheet.header.values.items() if name not in known}
    )


def read_again(sheet: Sheet, text: str) -> Sheet:
    """The same sheet as it stands in another text."""
    if sheet.kind == "paper":
        return paper_sheet(text, sheet.key)
    if sheet.kind == "facts":
        return facts_sheet(text, sheet.model)
    return entry_sheet(next(kind for kind, model in KINDS.items() if model is sheet.model), text)
