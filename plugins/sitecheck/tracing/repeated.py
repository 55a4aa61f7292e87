"""Links to a note or from a table of contents, which lead nowhere where a list shows only the beginning of the text."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitecheck.document import Link
    from sitecheck.links.resolver import Target
    from sitecheck.site import Site, Use
    from sitecheck.source import Source

_NUMBERED = re.compile(r"\d$")
"""As notes are in every text. What is called otherwise and stands on every article is the theme's."""

FEW = 3
"""What stands on more pages than this of a folder of HTML is likely everywhere."""


def home_of(site: Site, use: Use) -> Source | None:
    """The text whose own page has this link and its place too."""
    sources = {path: site.source_of(site.documents[path]) for path in _pages_that_hold(site, use)}
    own = {path: source for path, source in sources.items() if source}
    if not own or (len(own) > 1 and not _numbered(use.link) and _all_of_a_kind(site, own.values())):
        return None
    near = {site.resolve(use.document, link.written).path for link in use.document.links}
    return next((source for path, source in own.items() if path in near), next(iter(own.values())))


def holds_elsewhere(site: Site, use: Use) -> bool:
    """The same where no sources tell whose page is whose: few other pages have this link and its place too."""
    pages = _pages_that_hold(site, use)
    return not site.sources and 0 < len(pages) and (len(pages) <= FEW or _numbered(use.link))


def _pages_that_hold(site: Site, use: Use) -> tuple[str, ...]:
    """Pages that have this link to a place on themselves, and the place."""
    written = use.link.written.strip()
    return _holding(site, *_said(use.link), site.resolve(use.document, written)._replace(path="")) if written.startswith("#") else ()


@lru_cache(maxsize=1024)
def _holding(site: Site, written: str, text: str, target: Target) -> tuple[str, ...]:
    return tuple(path for path in _inward_links(site).get((written, text), ()) if site.shows(target._replace(path=path)))


@lru_cache(maxsize=2)
def _inward_links(site: Site) -> Mapping[tuple[str, str], list[str]]:
    """The pages that have each link to a place on themselves."""
    found: dict[tuple[str, str], list[str]] = {}
    for path, document in site.documents.items():
        for link in document.links:
            if link.written.strip().startswith("#"):
                found.setdefault(_said(link), []).append(path)
    return found


def _numbered(link: Link) -> bool:
    return _NUMBERED.search(link.written.strip()) is not None


def _said(link: Link) -> tuple[str, str]:
    return link.written.strip(), link.text


def _all_of_a_kind(site: Site, sources: Collection[Source]) -> bool:
    """Whether these are all the articles, or all the pages."""
    kinds = {text.source: text.kind for text in site.linked.values()}
    ours = {kinds.get(source.path) for source in sources}
    return len(sources) >= sum(kind in ours for kind in kinds.values())
