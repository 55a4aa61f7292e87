"""Addresses that were published and are gone, and the pages they probably became."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from practice.published import RECORD, Published, fingerprint, likeness
from sitecheck import likeness as spelling
from sitecheck.diagnostic import Place
from sitecheck.document import Document
from sitecheck.html.page_text import visible_text
from sitecheck.links.redirects import address_of, by_old, is_there, key, now_at
from sitecheck.site import Site

ALIKE = 0.8
"""Two pages of one site share a head and a foot; what is nearer than this shares its text as well."""
CLEARLY = 0.06
"""By so much the best must be more like it than the second."""

_FURTHER = re.compile(r"(/.*/|/)page/\d+/")
"""The second page of a list and those after it: they go when the list has become shorter."""


@dataclass(frozen=True)
class Successor:
    """The address that took another's place; `sure` when two signs agree."""

    address: str
    title: str
    sure: bool


def vanished(site: Site) -> Iterator[Published]:
    """Pages of the record that are gone and that no redirect speaks of."""
    known = by_old(site) if site.record else {}
    for one in site.record:
        if "#" not in one.address and key(one.address) not in known and not is_there(site, one.address):
            yield one


def vanished_anchors(site: Site) -> Iterator[Published]:
    """Headings of the record that are gone from pages that are still there."""
    known = by_old(site) if site.record else {}
    for one in site.record:
        page, _hash, fragment = one.address.partition("#")
        if fragment and key(one.address) not in known and is_there(site, page) and not is_there(site, one.address):
            yield one


def record_place(site: Site, one: Published) -> Place:
    """The address as it stands in the record."""
    column = len(one.address) + 1
    return Place(f"{site.content}/{RECORD}", one.line, 1, one.line, column)


def successor(site: Site, gone: Published) -> Successor | None:
    """The page that a vanished one probably became: by its slug, its title and its text, new pages before old ones."""
    if (numbered := _FURTHER.fullmatch(gone.address)) and is_there(site, numbered[1]):
        return Successor(numbered[1], gone.title, sure=True)
    pages = _as_recorded(site)
    recorded = {one.address for one in site.record}
    new = {address: page for address, page in pages.items() if address not in recorded}
    return _likeliest(gone, new) or _likeliest(gone, pages)


def moved(site: Site, stem: str) -> Successor | None:
    """Where the page is now that was published under a file's name, which some texts still name."""
    told = [one for one in site.record if "#" not in one.address and _slug(one.address) == spelling.plain(stem) and not is_there(site, one.address)]
    if len(told) != 1:
        return None
    now = now_at(site, told[0].address)
    return Successor(address_of(now), "", sure=True) if now else successor(site, told[0])


def _likeliest(gone: Published, pages: Mapping[str, Published]) -> Successor | None:
    if not pages:
        return None
    scores = sorted(((_signs(gone, page), page) for page in pages.values()), key=lambda pair: (-pair[0][0], pair[1].address))
    (signs, text), best = scores[0]
    second = scores[1][0][0] if len(scores) > 1 else 0.0
    if signs < 1 or signs - second < CLEARLY:
        return None
    return Successor(best.address, best.title, sure=signs >= 1 + ALIKE or text == 1.0)


def _signs(gone: Published, page: Published) -> tuple[float, float]:
    """How many of slug, title and text agree; the text's likeness counts in full only when it is certain."""
    slug = spelling.likeness(_slug(gone.address), _slug(page.address))
    same_slug = 1.0 if slug == 1 else 0.8 if slug else 0.0
    same_title = 1.0 if gone.title and gone.title.casefold() == page.title.casefold() else 0.0
    text = likeness(gone.fingerprint, page.fingerprint) if None not in (gone.fingerprint, page.fingerprint) else 0.0
    return same_slug + same_title + (1 + (text - ALIKE) if text >= ALIKE else text / 4), text


def _slug(address: str) -> str:
    return spelling.plain(address.rstrip("/").rpartition("/")[2].removesuffix(".html"))


@lru_cache(maxsize=2)
def _as_recorded(site: Site) -> Mapping[str, Published]:
    """What the record would say of each page as it is now."""
    return {
        address_of(path): Published(address_of(path), document.name, fingerprint(visible_text(site.read(path))))
        for path, document in site.documents.items() if document.whole and _is_ordinary(document)
    }


def _is_ordinary(document: Document) -> bool:
    return document.path != "404.html" and not document.path.startswith("pagefind/")
