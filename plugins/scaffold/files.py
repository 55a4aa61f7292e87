"""Writes new files and changes practice.yaml, without ever losing a word that stood there."""

from __future__ import annotations

import copy
import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

from editor.original import rewritten
from editor.refusal import Refusal
from editor.revision import revised
from editor.sheet import Sheet, entry_sheet, facts_sheet
from editor.shelf import Shelf
from hosting.trouble import Trouble
from practice.front_matter import read_text

PRACTICE = "content/practice.yaml"


def create(root: Path, name: str, text: str) -> None:
    """A file that was not there: whole or not at all, and never over another."""
    place = root / name
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f".unfinished-{secrets.token_hex(6)}")
    try:
        with open(beside, "xb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        os.link(beside, place)
    except FileExistsError:
        raise Trouble(f"{name}: error: this file is there already, and stays as it is; choose another title") from None
    finally:
        beside.unlink(missing_ok=True)


def change(root: Path, name: str, edit: Callable[[dict[str, Any]], None]) -> bool:
    """Edits the fields of a file as a form would; all else in it stays byte for byte. Says whether anything changed."""
    text, _ = read_text(root / name)
    if text is None:
        raise Trouble(f"{name}: error: this file cannot be read; put it back, then give the same command again")
    sheet = _sheet(name, text)
    answers = copy.deepcopy(sheet.form)
    edit(answers)
    return save(root, name, _revised(name, sheet, answers))


def save(root: Path, name: str, text: str) -> bool:
    """Writes a changed text in the file's own manner of lines and letters."""
    shelf = Shelf(root / "content", root / ".cache" / "deleted")
    try:
        data = shelf.read(name)
        if (changed := rewritten(data, text)) == data:
            return False
        shelf.write(name, changed)
    except Refusal as refusal:
        raise Trouble(f"{name}: error: {refusal}") from None
    return True


def _sheet(name: str, text: str) -> Sheet:
    return facts_sheet(text) if name == PRACTICE else entry_sheet(name.split("/")[1], text)


def _revised(name: str, sheet: Sheet, answers: dict[str, Any]) -> str:
    try:
        return revised(sheet, answers)
    except Refusal as refusal:
        raise Trouble(f"{name}: error: {refusal}") from None
