"""The texts that pages show."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitecheck.site import Site
    from sitecheck.source import Source


@lru_cache(maxsize=2)
def shown_sources(site: Site) -> tuple[tuple[Source, tuple[str, ...]], ...]:
    """Each text that stands on a published page, with the pages that show it."""
    pages: dict[str, list[str]] = {}
    for page, origins in site.origins.items():
        for origin in origins if page in site.documents else ():
            pages.setdefault(origin, []).append(page)
    return tuple((site.sources[origin], tuple(shown)) for origin, shown in sorted(pages.items()) if origin in site.sources)
