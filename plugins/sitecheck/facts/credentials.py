"""What people hold, with the place of each of its facts and the pages that show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sitecheck.diagnostic import Place
from sitecheck.entries import of_class
from sitecheck.html.page_text import visible_text
from sitecheck.site import Site

if TYPE_CHECKING:
    from practice.schema import Credential, Person

REGISTERED = ("registration", "licence")
"""Kinds that stand in a public register under a number. An insurer's policy number is nobody else's business,
a school's diploma is in no register, and few associations show theirs, so those may go without."""


@dataclass(frozen=True)
class Held:
    """One credential of one person, whose file is `path`; the `number`-th there, from 0."""

    site: Site
    path: str
    person: Person
    number: int
    credential: Credential

    def place(self, field: str) -> Place:
        return self.site.sources[self.path].field_place("credentials", self.number, field)

    @property
    def pages(self) -> tuple[str, ...]:
        """Every page on which a visitor reads it; the person's own page if none of them names it."""
        own = self.site.addresses[self.path]
        return tuple(page for page in sorted(self.site.documents) if self._shown_on(page)) or (own,)

    def _shown_on(self, page: str) -> bool:
        html = self.site.read(page)
        if self.person.name not in html and self.site.addresses[self.path] != page:
            return False
        text = visible_text(html)
        short = f"{self.person.name}, {self.credential.short}"
        return self.credential.title in text or bool(self.credential.short and short in text)


def held(site: Site) -> Iterator[Held]:
    """Every credential of the people whose pages are published, where it is typed: translations take theirs from there."""
    for path, person in of_class(site.entries, "Person").items():
        if path in site.addresses and path not in site.unpublished.values() and _typed(site, path):
            for number, credential in enumerate(person.credentials):
                yield Held(site, path, person, number, credential)


def _typed(site: Site, path: str) -> bool:
    header = site.sources[path].header
    return header is not None and "credentials" in header.values
