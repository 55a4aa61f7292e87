"""The texts that pages show."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitecheck.site import Site
    from sitecheck.source import Source


def texts_with(site: Site, kind: str) -> Iterator[tuple[Source, tuple[str, ...]]]:
    """Those that may hold signs of this kind."""
    return (shown for shown, kinds in _signs(site) if kind in kinds)


@lru_cache(maxsize=2)
def _signs(site: Site) -> list[tuple[tuple[Source, tuple[str, ...]], Collection[str]]]:
    return [((source, pages), site.signs(source)) for source, pages in shown_sources(site)]


@lru_cache(maxsize=2)
def shown_sources(site: Site) -> tuple[tuple[Source, tuple[str, ...]], ...]:
    """Each text that stands on a published page, with the pages that show it."""
    pages: dict[str, list[str]] = {}
    for page, origins in site.origins.items():
        for origin in origins if page in site.documents else ():
            pages.setdefault(origin, []).append(page)
    return tuple((site.sources[origin], tuple(shown)) for origin, shown in sorted(pages.items()) if origin in site.sources)
