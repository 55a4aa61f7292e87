"""What the editor in the browser asks for: the actions of Decap's local backend, answered from content/.

The protocol is that of decap-server (`POST /api/v1` with an action and its parameters), but a file is
handed out as the answers of its form, and what comes back is compared with the file as it now stands.
"""

from __future__ import annotations

import base64
import binascii
import datetime
import hashlib
import json
import threading
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any
from zoneinfo import ZoneInfo

from editor import revision, thumbnails
from editor.original import rewritten
from editor.refusal import Refusal
from editor.sheet import KEY, MARK, PRACTICE, REFERENCES, Sheet, entry_sheet, facts_of, facts_sheet, paper_sheet
from editor.shelf import PICTURES, Shelf
from practice.addresses import address_of, slug_of
from practice.front_matter import load, read_text, read_yaml
from practice.localized import FILE
from practice.schema import KINDS, Practice, PracticeWords, Reference

PAPERS = f"content/{REFERENCES}"


class Desk:
    """One content folder, one save at a time."""

    def __init__(self, root: Path) -> None:
        self.shelf = Shelf(root / "content", root / ".cache" / "deleted")
        self.saving = threading.Lock()
        self.small: dict[str, bytes] = {}  # a picture's fingerprint -> the picture made small
        self.actions: dict[str, Callable[[dict[str, Any]], Any]] = {
            "info": lambda _: {"repo": root.name, "publish_modes": ["simple"], "type": "local_fs"},
            "entriesByFolder": self.entries_by_folder,
            "entriesByFiles": lambda asked: [self.entry(file["path"]) for file in asked["files"]],
            "getEntry": lambda asked: self.entry(asked["path"]),
            "persistEntry": self.persist_entry,
            "getMedia": lambda asked: [self.picture(name) for name in self.shelf.names("content/images", PICTURES)],
            "getMediaFile": lambda asked: self.picture(asked["path"]),
            "persistMedia": self.persist_media,
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
            return [self.entry(f"{PAPERS}/{key}.json") for key in read_yaml(self.text(PAPERS)).values]
        return [found for name in self.shelf.names(folder, (".md",)) if (found := self.entry(name))["data"] is not None]

    def entry(self, name: str) -> dict[str, Any]:
        try:
            form = self.sheet(name).form
        except Refusal:
            return {"data": None, "file": {"path": name, "id": None}}
        return {"data": json.dumps(form, ensure_ascii=False), "file": {"path": name, "id": form[MARK]}}

    def sheet(self, name: str) -> Sheet:
        file, key = _parted(name)
        text = self.text(file)
        if key:
            if key not in read_yaml(text).values:
                raise Refusal(f'The paper "{key}" is not in {REFERENCES} any more.', 404)
            return paper_sheet(text, key)
        name = file.removeprefix("content/")
        return facts_sheet(text, facts) if (facts := facts_of(name)) else entry_sheet(name.partition("/")[0], text)

    def facts(self) -> Practice | None:
        """What practice.yaml says; nothing where it cannot be read: the forms open all the same, and the check says what is wrong."""
        try:
            return load(Practice, facts_sheet(self.text(f"content/{PRACTICE}")).header, salvage=True)[0]
        except Refusal:
            return None

    def further_facts(self) -> list[str]:
        """The files of the practice's facts in further languages: those there are, and one to begin for each other language it names."""
        there = self.shelf.further_facts()
        facts = self.facts()
        told = {FILE.fullmatch(name)[1].lower() for name in there}
        wanted = dict.fromkeys(f"practice.{code.strip()}.yaml" for code in (facts.languages[1:] if facts else ()) if code.strip().lower() not in told)
        return [*there, *filter(FILE.fullmatch, wanted)]

    def today(self) -> str:
        """The day it is where the practice is, which need not be the day of this computer."""
        facts = self.facts()
        return datetime.datetime.now(ZoneInfo(facts.timezone if facts else "UTC")).date().isoformat()

    def text(self, name: str) -> str:
        if self._is_to_begin(name):
            return ""
        self.shelf.read(name)  # refuses links, pipes and files without end
        text, problem = read_text(self.shelf.path(name))
        if text is None:
            raise Refusal(f"{name}: {problem.message}", 422)
        return text

    def _is_to_begin(self, name: str) -> bool:
        """Facts in a further language have a form before they have a file."""
        return facts_of(name.removeprefix("content/")) is PracticeWords and not self.shelf.exists(name)

    def choices(self) -> dict[str, list[dict[str, str]]]:
        """What a text can link to and cite."""
        pages = [(name, self.sheet(name)) for kind in KINDS for name in self.shelf.names(f"content/{kind}", (".md",))]
        titles = [{"path": name.removeprefix("content/"), "title": _title(sheet) or name} for name, sheet in pages]
        papers = read_yaml(self.text(PAPERS)).values if self.shelf.exists(PAPERS) else {}
        named = [{"key": key, "title": str(paper.get("title", ""))} for key, paper in papers.items() if isinstance(paper, dict)]
        return {"pages": sorted(titles, key=lambda one: one["title"].lower()), "papers": named}

    def address(self, collection: str, entry: str) -> str:
        """The address of an entry's page, without the slash before it."""
        if collection not in KINDS:
            return ""
        try:
            sheet = self.sheet(f"content/{collection}/{entry}.md")
        except Refusal:
            return ""
        stem = PurePosixPath(entry).name
        facts, _ = load(sheet.model, sheet.header, salvage=True, stem=stem)
        return address_of(collection, facts, facts.slug or slug_of(stem)) if facts else ""

    # -- writing --------------------------------------------------------------------------------------

    def persist_entry(self, asked: dict[str, Any]) -> dict[str, Any]:
        files = asked.get("dataFiles") or [asked["entry"]]
        if len(files) != 1:
            raise Refusal("One text can be saved at a time.", 422)
        with self.saving:
            for asset in asked.get("assets") or ():
                self.keep_picture(asset)
            self.save(files[0]["path"], _form(files[0]["raw"]), str(files[0].get("after") or ""))
        return {"message": "entry persisted", "mark": self.sheet(files[0]["path"]).mark}

    def save(self, name: str, form: dict[str, Any], after: str) -> None:
        """`after` is the mark of what the same window saved last: its form goes on from there."""
        file, key = _parted(name)
        if MARK not in form:
            return self.add(name, file, key, form)
        sheet = self.sheet(name)
        if sheet.mark not in (form[MARK], after):
            raise Refusal(
                f"{name} was changed by someone else since you opened it, so nothing was saved. "
                "Copy what you have written, load this page again, and put it in there.", 409,
            )
        if key and str(form.get(KEY) or key) != key:
            raise Refusal(f'The key "{key}" cannot be changed, because articles cite the paper by it.', 422)
        text = revision.revised(sheet, form)
        _must_be_understood(revision.read_again(sheet, text), sheet.complaints)
        data = b"" if self._is_to_begin(file) else self.shelf.read(file)
        if (changed := rewritten(data, text)) != data:
            self.shelf.write(file, changed)

    def add(self, name: str, file: str, key: str, form: dict[str, Any]) -> None:
        if key:
            text = self.text(PAPERS) if self.shelf.exists(PAPERS) else ""
            if key in read_yaml(text).values:
                raise Refusal(f'There is already a paper with the key "{key}".', 409)
            new = revision.with_paper(text, key, form, Reference)
            _must_be_understood(paper_sheet(new, key), [])
            return self.shelf.write(PAPERS, rewritten(self.shelf.read(PAPERS) if text else b"", new))
        if self.shelf.exists(file):
            raise Refusal(f"There is already a file {file}: choose another title, or open that one.", 409)
        kind = file.split("/")[1]
        if kind not in KINDS:
            raise Refusal(f"{name} cannot be made here.", 403)
        new = revision.fresh(form, KINDS[kind])
        _must_be_understood(entry_sheet(kind, new), [])
        return self.shelf.write(file, new.encode())

    def delete(self, names: list[str]) -> dict[str, str]:
        with self.saving:
            for name in names:
                file, key = _parted(name)
                if key:
                    text = revision.without_paper(self.text(PAPERS), key)
                    self.shelf.write(PAPERS, rewritten(self.shelf.read(PAPERS), text))
                elif file == PAPERS or facts_of(file.removeprefix("content/")):
                    raise Refusal(f"{file} is needed and cannot be deleted.", 403)
                else:
                    self.shelf.remove(file)
        return {"message": f"deleted {', '.join(names)}"}

    # -- pictures -------------------------------------------------------------------------------------

    def persist_media(self, asked: dict[str, Any]) -> dict[str, Any]:
        with self.saving:
            self.keep_picture(asked["asset"])
        return self.picture(asked["asset"]["path"])

    def keep_picture(self, asset: dict[str, Any]) -> None:
        name = asset["path"]
        if PurePosixPath(name).suffix.lower() not in PICTURES:
            raise Refusal(f"{name} is no picture: use one that ends with {', '.join(PICTURES)}.", 422)
        try:
            data = base64.b64decode(asset["content"], validate=True)
        except (binascii.Error, ValueError) as error:
            raise Refusal(f"{name} did not arrive whole: choose it once more.", 422) from error
        if self.shelf.exists(name) and self.shelf.read(name) != data:
            raise Refusal(f"There is already another picture {name}: give yours a different name.", 409)
        self.shelf.write(name, data)

    def picture(self, name: str) -> dict[str, Any]:
        data = self.shelf.read(name)
        mark = hashlib.sha256(data).hexdigest()
        if mark not in self.small:
            self.small[mark] = thumbnails.small(data, PurePosixPath(name).suffix.lower())
        content = base64.b64encode(self.small[mark]).decode()
        return {"id": mark, "path": name, "name": PurePosixPath(name).name, "content": content, "encoding": "base64"}


def _parted(name: Any) -> tuple[str, str]:
    """The file, and the key of the paper in it: papers are shown as if each were a file."""
    folder, _, last = str(name).rpartition("/")
    return (folder, last.removesuffix(".json")) if folder == PAPERS else (str(name), "")


def _title(sheet: Sheet) -> str:
    return str(sheet.answers.get("title") or sheet.answers.get("name") or "")


def _form(raw: str) -> dict[str, Any]:
    try:
        form = json.loads(raw)
    except ValueError:
        form = None
    if not isinstance(form, dict):
        raise Refusal("The form did not arrive whole: save once more.", 422)
    return form


def _must_be_understood(sheet: Sheet, before: list[str]) -> None:
    """What was wrong before is for the findings to tell; what this save would make wrong is refused."""
    new = [sentence for sentence in sheet.complaints if sentence not in before]
    if new:
        raise Refusal(" ".join(new), 422)
