"""What pages fetch by themselves, from where, and how much it weighs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from sitecheck.url.address import WEB, split

if TYPE_CHECKING:
    from sitecheck.document import Document
    from sitecheck.site import Site, Target, Use

PICTURES = frozenset({"img", "source", "image", "input"})
_FETCHING = PICTURES | frozenset({"audio", "embed", "frame", "iframe", "link", "object", "script", "track", "use", "video"})
_WAITING = frozenset({"audio", "video", "track"})
"""Elements whose file comes only when somebody wants it."""

_AT_ONCE = _FETCHING - _WAITING


@lru_cache(maxsize=4)
def loads(site: Site, elements: frozenset[str] = _FETCHING) -> Mapping[Target, tuple[Use, ...]]:
    """Every file that pages fetch, with the elements that do so. A picture's sizes are one of several, so each counts."""
    found = {}
    for target, uses in site.targets.items():
        some = tuple(use for use in uses if use.link.role == "load" and use.link.element in elements)
        if some:
            found[target] = some
    return found


def over_http(site: Site, target: Target, written: str) -> bool:
    """Whether something is asked for less safely than the page: a website with an http address has all that is its own from there."""
    return split(written).scheme == "http" and (target.state == "outside" or not site.url.startswith("http:"))


def outside_host(target: Target) -> str:
    """The host that is asked, if it is another one's."""
    if target.state != "outside":
        return ""
    address = split(target.path)
    return address.host or "" if not address.scheme or address.scheme in WEB else ""


def page_weight(site: Site, document: Document) -> int:
    """The page with all that it fetches at once. Of a picture in several sizes the lightest counts."""
    total, seen, later = site.weight(document.path), set(), site.page_faults[document.path].later
    sizes: list[int] = []
    for link, target in zip(document.links, site.ends[document.path], strict=True):
        if link.role != "load" or link.element not in _AT_ONCE or link.written in later:
            continue
        if target.state != "file" or target.path in seen:
            continue
        seen.add(target.path)
        if link.attribute == "srcset":
            sizes.append(site.weight(target.path))
        else:
            total += site.weight(target.path)
    return total + min(sizes, default=0)
