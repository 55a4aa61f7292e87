"""The texts of the content folder as the editor reads them: each a sheet, and what all of them offer to link to and cite."""

from __future__ import annotations

import datetime
from pathlib import PurePosixPath
from typing import Any
from zoneinfo import ZoneInfo

from editor.refusal import Refusal
from editor.sheet import PRACTICE, REFERENCES, Sheet, entry_sheet, facts_of, facts_sheet, paper_sheet
from editor.shelf import Shelf
from practice.addresses import address_of, slug_of
from practice.front_matter import load, read_text, read_yaml
from practice.localized import FILE
from practice.schema import KINDS, Practice, PracticeWords

PAPERS = f"content/{REFERENCES}"


class Texts:
    """What stands in the files now; nothing is remembered."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf

    def sheet(self, name: str) -> Sheet:
        file, key = parted(name)
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
        if self.is_to_begin(name):
            return ""
        self.shelf.read(name)  # refuses links, pipes and files without end
        text, problem = read_text(self.shelf.path(name))
        if text is None:
            raise Refusal(f"{name}: {problem.message}", 422)
        return text

    def is_to_begin(self, name: str) -> bool:
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


def parted(name: Any) -> tuple[str, str]:
    """The file, and the key of the paper in it: papers are shown as if each were a file."""
    folder, _, last = str(name).rpartition("/")
    return (folder, last.removesuffix(".json")) if folder == PAPERS else (str(name), "")


def _title(sheet: Sheet) -> str:
    return str(sheet.answers.get("title") or sheet.answers.get("name") or "")
