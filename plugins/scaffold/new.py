"""`make new`: a few questions, and a valid file or a line in practice.yaml."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from editor.revision import fresh
from hosting.trouble import Trouble
from practice.addresses import stem_of
from practice.display import day
from practice.entries import Stock
from practice.schema import KINDS
from scaffold.asking import Asker, Question
from scaffold.files import PRACTICE, change, create
from scaffold.kinds import ALIASES, ALL, Answers, Kind

STEP = 10
"""Between two entries in their order, so that one can be put between them later."""


def new(root: Path, stock: Stock, kind: str, given: Mapping[str, str]) -> str:
    """Asks, writes, and says what was written and what to do now."""
    name = _kind(kind)
    chosen = ALL[name]
    asker = Asker(given, quiet=bool(given))
    answers: Answers = {}
    for question in chosen.questions(stock, answers):
        answers[question.name] = asker.answer(question)
    if chosen.field:
        return _added(root, stock, chosen, answers)
    return _written(root, stock, chosen, answers, given.get("status", "draft"))


def _kind(typed: str) -> str:
    name = ALIASES.get(typed.strip().lower(), typed.strip().lower())
    if name and name not in ALL:
        raise Trouble(f'error: "{typed}" is nothing that can be begun; choose from {", ".join(ALL)}', 2)
    choices = [(each, kind.words) for each, kind in ALL.items()]
    return name or Asker().answer(Question("kind", "What would you like to begin?", needed=True, choices=choices))


def _written(root: Path, stock: Stock, kind: Kind, answers: Answers, status: str) -> str:
    if status not in ("draft", "published", "hidden"):
        raise Trouble(f'error: --status: "{status}" is none of draft, published, hidden', 2)
    file = f"content/{kind.folder}/{stem_of(answers.get('title') or answers['name'])}.md"
    form = {name: answer for name, answer in answers.items() if answer} | {"status": status, "body": kind.body(answers)}
    if "order" in KINDS[kind.folder].model_fields:
        form["order"] = str(max((item.entry.order for item in stock.manuscripts.values() if item.kind == kind.folder), default=0) + STEP)
    create(root, file, fresh(form, kind.model))
    draft = "It is a draft: make preview shows it, visitors do not see it.\nWhen it is ready, remove its line \"status: draft\"." if status == "draft" else "make preview shows it."
    return f"\nWritten: {file}\nOpen it in a text editor (or with make edit) and write where it says [Your …].\n{draft}"


def _added(root: Path, stock: Stock, kind: Kind, answers: Answers) -> str:
    line = {name: answer for name, answer in answers.items() if answer}

    def add(facts: dict) -> None:
        there = facts.setdefault(kind.field, [])
        later = next((number for number, each in enumerate(there) if each.get("from", "") > line["from"]), len(there))
        there.insert(later, line)

    change(root, PRACTICE, add)
    return f"\nAdded to {PRACTICE}, under {kind.field}: {_said(line, stock)}\nIt shows and ends by itself. make preview shows it as visitors will see it."


def _said(line: Mapping[str, str], stock: Stock) -> str:
    """Its days as visitors of this practice read them."""
    days = [day(datetime.date.fromisoformat(line[name]), stock.practice.where) for name in ("from", "until") if name in line]
    return f"{' to '.join(dict.fromkeys(days))}: {line.get('reason') or line.get('name') or line.get('text')}"
