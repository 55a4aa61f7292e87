"""What search engines are told of the same page: by the sitemap, the canonical address, the other languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sitecheck.document import Document, Link
    from sitecheck.site import Site, Target


class Named(NamedTuple):
    """A link in the head of a page, and what it leads to."""

    link: Link
    target: Target
    language: str = ""


@lru_cache(maxsize=2)
def sitemap(site: Site) -> Mapping[str, tuple[str, int]]:
    """Each page that a sitemap lists, with the sitemap and the number of the address in it."""
    found: dict[str, tuple[str, int]] = {}
    for path, attachment in site.attachments.items():
        for link in attachment.document.links if attachment.kind == "sitemap" else ():
            target = site.resolve(attachment.document, link.written)
            if link.element == "loc" and target.state == "page":
                found.setdefault(target.path, (path, link.index))
    return found


@lru_cache(maxsize=2)
def heads(site: Site) -> Mapping[str, tuple[tuple[Named, ...], tuple[Named, ...]]]:
    """For each page its canonical address and its versions in other languages."""
    return {path: _head(site, document) for path, document in site.documents.items()}


def _head(site: Site, document: Document) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    links = [link for link in document.links if link.element == "link" and link.attribute == "href" and link.role == "name"]
    if not links:
        return (), ()
    canonical, alternates = [], []
    for rel, language, written in document.relations:
        link = next((link for link in links if link.written == written), None)
        if link is None:
            continue
        words = rel.lower().split()
        if "canonical" in words:
            canonical.append(Named(link, site.resolve(document, written)))
        elif "alternate" in words and language:
            alternates.append(Named(link, site.resolve(document, written), language.lower()))
    return tuple(canonical), tuple(alternates)
