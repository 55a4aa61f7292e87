"""The findings within one page, from what its text says and what was written, in a few hundredths of a second.

The site around it is as it was when the preview began, and only its addresses are asked for. Rules that compare
pages with one another are left to the whole check, which follows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

from practice.file_names import Names, folded
from practice.front_matter import read_within
from practice.header import Rule
from preview.notes import notes_of
from preview.workshop import Found, Told
from sitecheck.engine import LAST, check, rules
from sitecheck.entries import read_entries, slug
from sitecheck.folder import reader
from sitecheck.run.handover import Handover
from sitecheck.run.memory import Memory
from sitecheck.site import Site

GROUPS = ("words", "pages")
LINKS = (
    "broken-link", "missing-file", "wrong-case", "wrong-accents", "missing-scheme", "misspelt-scheme", "insecure-link", "link-to-nothing",
    "undefined-reference", "unmade-link", "empty-address", "phone-without-tel", "quoted-address",
)
FACTS = (*get_args(Rule), "sample-content")
TOGETHER = {LAST, "long-title", "twin-title", "twin-description", "missing-statement", "missing-limits", "heavy-page", "heavy-picture"}

SURROUNDINGS = (
    "files", "today", "entries", "practice", "references", "addresses", "unpublished", "origins", "theme", "content", "output",
    "base_path", "url",
)


def surroundings_of(site: Site, handover: Handover) -> dict[str, Any]:
    """All that is to be known of the site around a page: plain data, without the pages themselves."""
    return {name: getattr(site, name) for name in SURROUNDINGS} | {"folder": handover.settings["OUTPUT_PATH"]}


class Nearby:
    """Knows the site as it was at the first check."""

    def __init__(self, root: Path, surroundings: dict[str, Any]) -> None:
        folder = Path(surroundings["folder"])
        self.root = root
        self.site = Site({}, **{name: surroundings[name] for name in SURROUNDINGS}, read=reader(folder), called=Names(root, folded).called)
        near = {rule.name for rule in rules() if rule.group in GROUPS or rule.name in LINKS + FACTS}
        self.rules = frozenset(near - TOGETHER)

    def found(self, changed: str, pages: Iterable[str]) -> Told:
        """What the near rules say of one saved text and its page."""
        file = Path(changed)
        name = file.relative_to(self.root).as_posix() if file.is_relative_to(self.root) else ""
        page, (text, _) = self.site.addresses.get(name), read_within(self.root, name)
        if page not in pages or text is None:
            return
        site = self._with(name, text, page)
        notes = tuple(note for note in notes_of(site, check(site, self.rules)) if note["file"] == name or page in note["pages"])
        yield Found(notes, of=frozenset({page}), rules=self.rules)

    def _with(self, name: str, text: str, page: str) -> Site:
        document, faults = Memory().page(page, self.site.read(page).encode())
        original = self._original(name)
        entries = read_entries({name: text, **original}, self.site.content)
        return replace(
            self.site, documents={page: document}, known_faults={page: faults},
            sources={path: source for path, source in entries.sources.items() if path == name}, entries={**self.site.entries, **entries.entries},
            problems={path: told for path, told in entries.problems.items() if path == name}, failures=(),
        )

    def _original(self, name: str) -> dict[str, str]:
        """The text that this one translates, from which it takes what it does not say itself."""
        named = getattr(self.site.entries.get(name), "translation_of", "")
        folder = name.split("/")[:2]
        others = ((path, entry) for path, entry in self.site.entries.items() if named and path != name and path.split("/")[:2] == folder)
        found = (path for path, entry in others if slug(path, entry) == named and not entry.translation_of)
        return {path: text for path in found if (text := read_within(self.root, path)[0]) is not None}
