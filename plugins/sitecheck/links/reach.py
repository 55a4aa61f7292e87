"""How a visitor gets from page to page: from the home page with how many clicks, and where pages send her on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitecheck.document import Document, Link
    from sitecheck.site import Site

HOME = "index.html"
_ERRORS = ("404", "403", "500", "50x", "offline")


def is_ordinary(document: Document) -> bool:
    """Whether visitors are meant to find the page: it is whole, may be shown, and tells of no error."""
    name = document.path.rpartition("/")[2].removesuffix(".html").removesuffix(".htm")
    return document.whole and document.listed and name not in _ERRORS and not document.path.startswith(("pagefind/", "drafts/"))


@lru_cache(maxsize=2)
def clicks(site: Site) -> Mapping[str, int]:
    """How many clicks each page is away from the home page; a page that none leads to is not among them."""
    if HOME not in site.documents:
        return {}
    found, edge, steps = {HOME: 0}, [HOME], 0
    while edge:
        steps += 1
        reached = [path for start in edge for path in _next(site, start)]
        edge = []
        for path in reached:
            if path not in found:
                found[path] = steps
                edge.append(path)
    return found


def _next(site: Site, start: str) -> Iterator[str]:
    document = site.documents[start]
    for link, target in zip(document.links, site.ends[start], strict=True):
        # A frame and a list's next page are ways to go as well.
        if link.role == "follow" or link.element in ("iframe", "frame") or link.attribute == "rel-next":
            if target.state == "page" and target.path in site.documents:
                yield target.path


@lru_cache(maxsize=2)
def onward(site: Site) -> Mapping[str, tuple[str, Link]]:
    """Where pages that only lead on send their visitors, within the site."""
    found = {}
    for path, document in site.documents.items():
        link = next((link for link in document.links if link.attribute == "refresh"), None) if document.redirects else None
        target = site.resolve(document, link.written) if link else None
        if target and target.state == "page" and target.path != path and target.path in site.documents:
            found[path] = (target.path, link)
    return found
