"""What a finished site holds: the addresses that the record keeps, and the words by which two editions differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from practice.published import Published, fingerprint
from sitecheck.html.page_text import decode, visible_text
from sitecheck.site import Site

NOT_FOUND = "404.html"


@dataclass(frozen=True)
class Change:
    """What became of one page since the last publish: `new`, `changed`, `moved` or `gone`."""

    kind: str
    address: str
    title: str


@dataclass(frozen=True)
class Edition:
    """One finished site. `pages` are addresses with title and words; `anchors` lead to headings within them."""

    pages: Mapping[str, tuple[str, str]]
    anchors: Mapping[str, str]

    def addresses(self) -> list[Published]:
        """Every address that a visitor may keep, as the record has it."""
        pages = [Published(address, title, fingerprint(words)) for address, (title, words) in self.pages.items()]
        return pages + [Published(address, title) for address, title in self.anchors.items()]


def read_edition(output: Path) -> Edition:
    """The site in a folder; without any page where there is none. Pages that only lead on are nobody's to keep."""
    pages, anchors = {}, {}
    documents = Site.from_folder(output).documents if output.is_dir() else {}
    for path, document in documents.items():
        if path == NOT_FOUND or not document.whole or path.startswith(("pagefind/", "admin/")):
            continue
        address = "/" + path.removesuffix("index.html")
        pages[address] = document.name, visible_text(decode((output / path).read_bytes()))
        if document.listed:
            anchors |= {f"{address}#{heading.id}": heading.text for heading in document.headings if heading.id}
    return Edition(pages, anchors)


def changes(before: Edition, now: Edition) -> list[Change]:
    """What a person would say has changed: pages whose title or words are other ones, not bytes."""
    found = []
    for address in sorted({*before.pages, *now.pages}):
        one, other = before.pages.get(address), now.pages.get(address)
        if one == other:
            continue
        kind = "new" if one is None else "gone" if other is None else "changed"
        found.append(Change(kind, address, (other or one)[0]))
    return found
