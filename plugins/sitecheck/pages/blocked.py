"""What pages forbid themselves, once their own host is known."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from sitecheck.url.address import split

if TYPE_CHECKING:
    from sitecheck.pages.faults import Fault
    from sitecheck.site import Site


def blocked(site: Site) -> Iterator[tuple[str, Fault]]:
    """Each page with what its own Content-Security-Policy keeps out; what is asked of its own host is let in."""
    own = split(site.url).host
    for page, fault in site.faults.get("blocked-by-own-policy", ()):
        if not own or fault.detail[2] != own:
            yield page, fault


@lru_cache(maxsize=2)
def blocked_addresses(site: Site) -> frozenset[tuple[str, str]]:
    """Pages, each with an address that it asks nobody for."""
    return frozenset((page, fault.detail[3]) for page, fault in blocked(site) if fault.detail[3])
