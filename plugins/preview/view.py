"""What the panel of one page is told: what is wrong here, what elsewhere, and who can see the page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from preview.board import State
from preview.pages import LOST

MOST = 200
"""So many findings of other pages are listed; nobody mends more before the next save."""


def view(state: State, page: str) -> dict[str, Any]:
    """The whole of it, since it is small; the panel compares `version` with that of the page it stands on."""
    here = [note for note in state.notes if page in note["pages"]] if page != LOST else [note for note in state.notes if _made_no_page(note)]
    chosen = {note["id"] for note in here}
    elsewhere = [note for note in state.notes if note["id"] not in chosen]
    return {
        "version": version_of(state, page), "number": state.number, "busy": state.checking, "trouble": state.trouble,
        "mark": state.marks.get(page, ""), "lost": page == LOST,
        "unpublished": {_address(path): words.partition(":")[0] for path, words in state.marks.items() if path != page},
        "here": [_short(note) for note in here],
        "elsewhere": [{**_short(note), "address": _address(note["pages"][0]) if note["pages"] else ""} for note in elsewhere[:MOST]],
        "errors": sum(note["severity"] == "error" for note in state.notes),
        "more": max(0, len(elsewhere) - MOST),
    }


def version_of(state: State, page: str) -> str:
    """A mark of the page's bytes: pictures, styles and scripts are named in it by their own, so they count too."""
    try:
        return fingerprint((state.folder / page).read_bytes()) if state.folder else ""
    except OSError:
        return fingerprint(b"gone")


def fingerprint(content: bytes) -> str:
    """Eighteen letters that change with any byte."""
    return hashlib.blake2b(content, digest_size=9).hexdigest()


def _made_no_page(note: Mapping[str, Any]) -> bool:
    """Where no page is, what hinders a file from becoming one may be the reason."""
    return note["severity"] == "error" and not note["pages"] and note["file"].endswith(".md")


def _short(note: Mapping[str, Any]) -> dict[str, Any]:
    """Without what only the server needs."""
    return {name: value for name, value in note.items() if name not in ("pages", "column")}


def _address(page: str) -> str:
    return "/" + page.removesuffix("index.html")
