"""Who wrote what: authors of the old website are found among the people of this one, or get a file of their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from unidecode import unidecode

from importer.disk import put
from importer.exports.item import Author
from importer.header_text import head
from importer.html.prose import as_words
from importer.letters import plain
from practice.addresses import slug_of
from practice.entries import Stock

NOBODY = "Unknown author"
_NOBODY = frozenset("admin administrator editor webmaster user root info wordpress test author office team staff".split())
_TITLES = re.compile(r"\b(?:dr|prof|mr|mrs|ms|mx|herr|frau)\b\.?|,.*$", re.IGNORECASE)


class People:
    """`of` gives the slug of a person in content/people. A file is made only when an author fits nobody there."""

    def __init__(self, stock: Stock, content: Path, always: str, *, published: bool) -> None:
        self.made: list[str] = []
        self._content = content
        self._always = always
        self._published = published
        people = [item for item in stock.manuscripts.values() if item.kind == "people"]
        self._slugs = {item.slug for item in people}
        self._by_name = {_plain(item.entry.title): item.slug for item in people}

    def of(self, login: str, authors: dict[str, Author], note: Callable[[str], object]) -> str:
        if known := self.known(login, authors):
            return known
        name = _name(login, authors)
        if (name == NOBODY or name.casefold() in _NOBODY) and len(self._slugs) == 1:
            (only,) = self._slugs
            note(f'its author was "{name}", so it is given to the only person in content/people')
            return only
        return self._make(name)

    def known(self, login: str, authors: dict[str, Author]) -> str:
        """The slug of somebody who is there already; empty for all others."""
        name = _name(login, authors)
        return self._always or self._by_name.get(_plain(name), "") or self._same(slug_of(name), slug_of(login))

    def _same(self, *slugs: str) -> str:
        return next((slug for slug in slugs if slug in self._slugs), "")

    def _make(self, name: str) -> str:
        slug = slug_of(name)[:80].strip("-")
        self._slugs.add(slug)
        self._by_name[_plain(name)] = slug
        file = self._content / "people" / f"{slug}.md"
        if not file.exists():
            fields = {"name": name, "role": "Author", "status": "" if self._published else "draft"}
            put(file, head(fields) + f"{as_words(name)} wrote for this website.\n")
            self.made.append(f"people/{file.name}")
        return slug


def _name(login: str, authors: dict[str, Author]) -> str:
    name = plain(authors.get(login.casefold(), Author(login, login)).name) or login or NOBODY
    return re.sub(r"[._-]+", " ", name.partition("@")[0]).title() if "@" in name else name


def _plain(name: str) -> str:
    return " ".join(sorted(unidecode(_TITLES.sub(" ", name)).casefold().split()))
