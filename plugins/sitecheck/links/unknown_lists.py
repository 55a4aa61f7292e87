"""Links to the page of a tag, a topic or a person that nobody has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal
from urllib.parse import unquote

from sitecheck.diagnostic import Finding, Repair
from sitecheck.likeness import nearest, question
from sitecheck.links.typed_address import INDICATOR
from sitecheck.site import Site
from sitecheck.url.address import split

Listing = Literal["tag", "topic", "person"]


def unknown_list(site: Site, listing: Listing) -> Iterator[Finding]:
    """A finding for each `{tag}x`, `{category}x` or `{author}x` that leads nowhere."""
    for dead in site.dead(listing):
        cause = dead.cause
        match = INDICATOR.match(cause.written)
        address = split(match["rest"])
        named = unquote(address.path).strip("/")
        name = named or unquote(address.fragment or "")
        others = _neighbours(site, dead.target.path)
        guesses = nearest(name, others)
        kind = listing if site.practice else match["what"].lower()  # Pelican says category and author
        message = f'There is no {kind} "{name}".' if others else f'There is no page of the {kind} "{name}": this site makes none for any.'
        if lost := site.lists.get(dead.target.path):
            message = f'The page of the {kind} "{name}" is not where this leads{lost.remedy}.'
        if not named:
            message = f'"{cause.written}" names no {kind}: what follows "#" is a place on a page.'
        message += question(guess.name for guess in guesses)
        tail = f"#{address.fragment}" if named and address.fragment else ""
        written = cause.written[: match.start("rest")] + guesses[0].name + tail if len(guesses) == 1 else ""
        repair = Repair(written, "sure" if guesses[0].sure else "likely") if written else None
        yield cause.finding(message, repair)


def _neighbours(site: Site, path: str) -> list[str]:
    """What stands beside the missing page: the addresses of the other tags, topics or people."""
    folder = re.sub(r"[^/]+(?:/|\.html|/index\.html)?$", "", path)
    inside = (file.removeprefix(folder) for file in site.files if file.startswith(folder) and file.endswith(".html"))
    return sorted(re.sub(r"(?:/index)?\.html$", "", name) for name in inside if name != "index.html")
