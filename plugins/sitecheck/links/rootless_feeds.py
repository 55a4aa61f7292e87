"""Feeds of a website that does not know its own address: they name pages as they are called at the root, and readers are elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import unquote

from sitecheck.cause import pages_of
from sitecheck.diagnostic import Finding
from sitecheck.url.address import split

if TYPE_CHECKING:
    from sitecheck.links.dead_links import DeadLink
    from sitecheck.site import Site


def apart(site: Site, dead_ends: Iterable[DeadLink]) -> tuple[list[Finding], list[DeadLink]]:
    """What is to be said of all such feeds at once, and the dead links that have another cause."""
    rootless: list[DeadLink] = []
    rest: list[DeadLink] = []
    for dead in dead_ends:
        (rootless if _holds_at_the_root(site, dead) else rest).append(dead)
    return [_finding(site, rootless)] if rootless else [], rest


def _holds_at_the_root(site: Site, dead: DeadLink) -> bool:
    if (site.url and site.sources) or any(page not in site.attachments or site.attachments[page].kind != "feed" for page in dead.cause.pages):
        return False
    address = split(dead.cause.written)
    if address.scheme or address.host is not None or address.path.startswith("/"):
        return False
    return site.published(unquote(address.path), None).state in ("page", "file")


def _finding(site: Site, rootless: list[DeadLink]) -> Finding:
    """A site that is only tried out at home has no address yet, so there it is advice."""
    causes = [dead.cause for dead in rootless]
    message = f'The feeds name pages by addresses that hold only at the root of the website, such as "{causes[0].written}":'
    message += " say in the settings what the website's address is (SITEURL)."
    return Finding(causes[0].place, message, None, pages_of(causes), (), "settings", "warning" if site.sources else None)
