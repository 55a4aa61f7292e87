"""One thing that a form edits: an entry, the practice's facts, or one paper of the references.

A sheet knows the text it was read from, the answers a form shows, and a mark of exactly this state, by
which a later save proves that nobody has changed the file meanwhile.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel

from editor.answers import Answers, answers
from editor.shapes import fields_of
from practice.front_matter import Header, load, part, read_header, read_yaml
from practice.localized import FILE
from practice.schema import KINDS, Practice, PracticeWords, Reference

BODY = "body"
KEY = "key"
MARK = "_loaded"
STATE = "_state"
PRACTICE, REFERENCES = "practice.yaml", "references.yaml"


@dataclass(frozen=True)
class Sheet:
    """`key` is a paper's own in references.yaml, where `header` is that paper's part of the file."""

    kind: Literal["entry", "facts", "paper"]
    model: type[BaseModel]
    text: str
    header: Header
    key: str = ""

    @property
    def answers(self) -> Answers:
        return answers(self.model, self.header.values)

    @property
    def body(self) -> str:
        """Without the empty lines around it, which are the file's own."""
        return self.header.body.strip("\n") if self.kind == "entry" else ""

    @property
    def mark(self) -> str:
        state = [self.header.values, self.key] if self.kind == "paper" else self.text
        return hashlib.sha256(json.dumps(state, sort_keys=True).encode(errors="surrogatepass")).hexdigest()[:24]

    @property
    def form(self) -> dict[str, Any]:
        """What the editor in the browser is given."""
        own = {KEY: self.key} if self.kind == "paper" else {BODY: self.body, STATE: self._state} if self.kind == "entry" else {}
        unsaid = {asked.name: asked.usual for asked in fields_of(self.model) if asked.usual}
        return unsaid | self.answers | own | {MARK: self.mark}

    @property
    def _state(self) -> str:
        """What a list says behind the title of a text that visitors do not find."""
        status = self.answers.get("status", "published")
        return "" if status == "published" else f" · {status}"

    @property
    def problems(self) -> list[str]:
        """What is wrong with the fields, a plain sentence each."""
        problems = (*self.header.problems, *load(self.model, self.header, salvage=False)[1])
        # A translation takes what it leaves out from the text that it translates.
        translates = bool(self.header.values.get("translation_of"))
        return [problem.message for problem in problems if not (translates and problem.rule == "missing-field")]


def entry_sheet(kind: str, text: str) -> Sheet:
    """A text of `content/<kind>/`."""
    return Sheet("entry", KINDS[kind], text, read_header(text))


def facts_sheet(text: str, model: type[BaseModel] = Practice) -> Sheet:
    """`practice.yaml`, or with another model the same in another language."""
    return Sheet("facts", model, text, read_yaml(text))


def facts_of(name: str) -> type[BaseModel] | None:
    """What a file of the practice's facts says: practice.yaml all of them, practice.es.yaml their words in Spanish."""
    return Practice if name == PRACTICE else PracticeWords if FILE.fullmatch(name) else None


def paper_sheet(text: str, key: str) -> Sheet:
    """The paper of this key in `references.yaml`."""
    return Sheet("paper", Reference, text, part(read_yaml(text), key), key)
