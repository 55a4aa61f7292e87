"""What the editor in the browser asks for: the actions of Decap's local backend, answered from content/.

The protocol is that of decap-server (`POST /api/v1` with an action and its parameters), but a file is
handed out as the answers of its form, and what comes back is compared with the file as it now stands.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from editor import revision
from editor.original import rewritten
from editor.pictures import Pictures
from editor.refusal import Refusal
from editor.sheet import KEY, MARK, Sheet, entry_sheet, facts_of, paper_sheet
from editor.shelf import MOST_TEXT, PICTURES, Shelf
from editor.texts import PAPERS, Texts, parted
from practice.front_matter import read_yaml
from practice.schema import KINDS, Reference


class Desk:
    """One content folder, one save at a time."""

    def __init__(self, root: Path) -> None:
        self.shelf = Shelf(root / "content", root / ".cache" / "deleted")
        self.saving = threading.Lock()
        self.texts, self.pictures = Texts(self.shelf), Pictures(self.shelf)
        self.actions: dict[str, Callable[[dict[str, Any]], Any]] = {
            "info": lambda _: {"repo": root.name, "publish_modes": ["simple"], "type": "local_fs"},
            "entriesByFolder": self.entries_by_folder,
            "entriesByFiles": lambda asked: [self.entry(file["path"]) for file in asked["files"]],
            "getEntry": lambda asked: self.entry(asked["path"]),
            "persistEntry": self.persist_entry,
            "getMedia": lambda asked: [self.pictures.shown(name) for name in self.shelf.names("content/images", PICTURES)],
            "getMediaFile": lambda asked: self.pictures.shown(asked["path"]),
            "persistMedia": self.persist_media,
            "asJpeg": lambda asked: self.pictures.as_jpeg(asked["asset"]),
            "deleteFile": lambda asked: self.delete([asked["path"]]),
            "deleteFiles": lambda asked: self.delete(asked["paths"]),
            "getDeployPreview": lambda _: None,
            "unpublishedEntries": lambda _: [],
        }

    def answer(self, action: str, asked: dict[str, Any]) -> Any:
        if action not in self.actions:
            raise Refusal(f'"{action}" is nothing that can be done here.', 422)
        try:
            return self.actions[action](asked)
        except (KeyError, TypeError, AttributeError) as error:
            raise Refusal("The request is not complete.", 422) from error

    # -- reading --------------------------------------------------------------------------------------

    def entries_by_folder(self, asked: dict[str, Any]) -> list[dict[str, Any]]:
        folder = asked["folder"]
        if folder == PAPERS:
            return [self.entry(f"{PAPERS}/{key}.json") for key in read_yaml(self.texts.text(PAPERS)).values]
        return [found for name in self.shelf.names(folder, (".md",)) if (found := self.entry(name))["data"] is not None]

    def entry(self, name: str) -> dict[str, Any]:
        try:
            form = self.texts.sheet(name).form
        except Refusal:
            return {"data": None, "file": {"path": name, "id": None}}
        return {"data": json.dumps(form, ensure_ascii=False), "file": {"path": name, "id": form[MARK]}}

    # -- writing --------------------------------------------------------------------------------------

    def persist_entry(self, asked: dict[str, Any]) -> dict[str, Any]:
        files = asked.get("dataFiles") or [asked["entry"]]
        if len(files) != 1:
            raise Refusal("One text can be saved at a time.", 422)
        with self.saving:
            for asset in asked.get("assets") or ():
                self.pictures.keep(asset)
            self.save(files[0]["path"], _form(files[0]["raw"]), str(files[0].get("after") or ""))
        return {"message": "entry persisted", "mark": self.texts.sheet(files[0]["path"]).mark}

    def save(self, name: str, form: dict[str, Any], after: str) -> None:
        """`after` is the mark of what the same window saved last: its form goes on from there."""
        file, key = parted(name)
        if MARK not in form:
            return self.add(name, file, key, form)
        sheet = self.texts.sheet(name)
        if sheet.mark not in (form[MARK], after):
            raise Refusal(
                f"{name} was changed by someone else since you opened it, so nothing was saved. "
                "Copy what you have written, load this page again, and put it in there.", 409,
            )
        if key and str(form.get(KEY) or key) != key:
            raise Refusal(f'The key "{key}" cannot be changed, because articles cite the paper by it.', 422)
        text = revision.revised(sheet, form)
        _must_be_understood(revision.read_again(sheet, text), sheet.problems)
        data = b"" if self.texts.is_to_begin(file) else self.shelf.read(file)
        if (changed := rewritten(data, text)) != data:
            self.shelf.write(file, changed)

    def add(self, name: str, file: str, key: str, form: dict[str, Any]) -> None:
        if key:
            return self.add_paper(key, form)
        if self.shelf.exists(file):
            raise Refusal(f"There is already a file {file}: choose another title, or open that one.", 409)
        kind = file.split("/")[1]
        if kind not in KINDS:
            raise Refusal(f"{name} cannot be made here.", 403)
        text = revision.fresh(form, KINDS[kind])
        _must_be_understood(entry_sheet(kind, text), [])
        self.shelf.write(file, text.encode())

    def add_paper(self, key: str, form: dict[str, Any]) -> None:
        before = self.texts.text(PAPERS) if self.shelf.exists(PAPERS) else ""
        if key in read_yaml(before).values:
            raise Refusal(f'There is already a paper with the key "{key}".', 409)
        text = revision.with_paper(before, key, form, Reference)
        _must_be_understood(paper_sheet(text, key), [])
        self.shelf.write(PAPERS, rewritten(self.shelf.read(PAPERS) if before else b"", text))

    def delete(self, names: list[str]) -> dict[str, str]:
        with self.saving:
            for name in names:
                file, key = parted(name)
                if key:
                    text = revision.without_paper(self.texts.text(PAPERS), key)
                    self.shelf.write(PAPERS, rewritten(self.shelf.read(PAPERS), text))
                elif file == PAPERS or facts_of(file.removeprefix("content/")):
                    raise Refusal(f"{file} is needed and cannot be deleted.", 403)
                else:
                    self.shelf.remove(file)
        return {"message": f"deleted {', '.join(names)}"}

    def persist_media(self, asked: dict[str, Any]) -> dict[str, Any]:
        with self.saving:
            self.pictures.keep(asked["asset"])
        return self.pictures.shown(asked["asset"]["path"])


def _form(raw: str) -> dict[str, Any]:
    if len(raw) > MOST_TEXT:
        raise Refusal(f"This is too large: {len(raw) / 1_000_000:.1f} MB, and {MOST_TEXT // 1_000_000} MB is the most. Nothing was saved.", 413)
    try:
        form = json.loads(raw)
    except ValueError:
        form = None
    if not isinstance(form, dict):
        raise Refusal("The form did not arrive whole: save once more.", 422)
    return form


def _must_be_understood(sheet: Sheet, before: list[str]) -> None:
    """What was wrong before is for the findings to tell; what this save would make wrong is refused."""
    new = [sentence for sentence in sheet.problems if sentence not in before]
    if new:
        raise Refusal(" ".join(new), 422)
