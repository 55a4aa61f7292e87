"""Links within a text's own page that nobody typed as such, to a note or from a table of contents, where a list shows the beginning of the text."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitecheck.document import Link
    from sitecheck.site import Site, Use
    from sitecheck.source import Source

_NUMBERED = re.compile(r"\d$")
"""As notes are in every text. What is called otherwise and stands on every article is the theme's."""


def inward_links(site: Site) -> Mapping[tuple[str, str], list[str]]:
    """The pages that have each link to a place on themselves."""
    found: dict[tuple[str, str], list[str]] = {}
    for path, document in site.documents.items():
        for link in document.links:
            if link.written.strip().startswith("#"):
                found.setdefault(_said(link), []).append(path)
    return found


def home_of(site: Site, use: Use, inward: Mapping[tuple[str, str], list[str]]) -> Source | None:
    """The text whose own page has this link and its place too."""
    written = use.link.written.strip()
    if not written.startswith("#"):
        return None
    target = site.resolve(use.document, written)
    sources = {path: site.source_of(site.documents[path]) for path in inward[_said(use.link)]}
    own = {path: source for path, source in sources.items() if source and site.shows(target._replace(path=path))}
    if not own or (len(own) > 1 and not _NUMBERED.search(written) and _all_of_a_kind(site, own.values())):
        return None
    near = {site.resolve(use.document, link.written).path for link in use.document.links}
    return next((source for path, source in own.items() if path in near), next(iter(own.values())))


def _said(link: Link) -> tuple[str, str]:
    return link.written.strip(), link.text


def _all_of_a_kind(site: Site, sources: Collection[Source]) -> bool:
    """Whether these are all the articles, or all the pages."""
    kinds = {text.source: text.kind for text in site.linked.values()}
    ours = {kinds.get(source.path) for source in sources}
    return len(sources) >= sum(kind in ours for kind in kinds.values())
