"""Every link that does not lead where it should, told apart by what is wrong with it.

Each rule of `rules/links` takes one fault from here, so no link can be reported by two of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from sitecheck.cause import Cause
from sitecheck.entries import without_address
from sitecheck.links.look_alikes import fault_of, file_alike, published_alike
from sitecheck.links.typed_address import INDICATOR, file_named, named_file

if TYPE_CHECKING:
    from sitecheck.html.address_attributes import Role
    from sitecheck.site import Site, Target, Use

Fault = Literal["page", "file", "anchor", "case", "accents", "draft", "placeholder", "scheme", "mail", "phone", "quoted", "tag", "topic", "person", "folder"]

_LISTINGS: dict[str, Fault] = {"tag": "tag", "category": "topic", "author": "person"}
_MAIL = re.compile(r"[^\s/@:?#]+@[\w-]+(?:\.[\w-]+)+(?:\?.*)?", re.ASCII)
_ENDINGS = "com|org|net|edu|gov|info|io|health|care|clinic|eu|us|uk|ie|ca|au|nz|de|ch|at|fr|nl|es|it"
_PHONE = re.compile(r"(?=(?:[^\d\n]*\d){9,15}[^\d]*$|[+(])(?!\d{4}-\d\d-\d\d)[+(]{0,2}\d(?:(?:[\s().-]|%20){0,3}\d){6,14}", re.ASCII)
QUOTED = re.compile(r"\s*[\"'“”„‟‘’‚‛«»](?P<address>[^\"'“”„‟‘’‚‛«»\s]+)[\"'“”„‟‘’‚‛«»]\s*")
"""Curved marks around an address, as word processors set them, or straight ones where none belong."""
LOST_COLON = r"https?//?"
_HOST = re.compile(rf"(?:{LOST_COLON})?(?:www\.[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+(?:{_ENDINGS}))(?::\d+)?(?:[/?#].*)?", re.IGNORECASE)


@dataclass(frozen=True)
class DeadLink:
    """What is wrong with a link, where it leads, and what somebody has to change; `element` is the name of the tag that shows it."""

    fault: Fault
    target: Target
    cause: Cause
    role: Role
    element: str


def dead_links(site: Site) -> Iterator[DeadLink]:
    """All of them, each cause once: a text that lists repeat leads to another target from each of them."""
    found: dict[tuple, DeadLink] = {}
    for dead in _by_target(site):
        key = (dead.fault, dead.cause.place, dead.cause.written)
        known = found.get(key)
        first, second = (known, dead) if known and not _at_home(site, dead) else (dead, known)
        pages = (*first.cause.pages, *(second.cause.pages if second else ()))
        found[key] = replace(first, cause=replace(first.cause, pages=tuple(dict.fromkeys(pages))))
    yield from found.values()


def _at_home(site: Site, dead: DeadLink) -> bool:
    """Whether it is dead on the author's own page, and not only where a list repeats her words."""
    source = dead.cause.source
    home = site.addresses.get(source.path) if source else None
    return home is not None and (home == dead.target.path or home in dead.cause.pages)


def _by_target(site: Site) -> Iterator[DeadLink]:
    for target, uses in site.targets.items():
        if target.state in ("missing", "unpublished", "placeholder"):
            yield from _without_page(site, target, uses)
        elif target.state == "page" and target.fragment:
            yield from _without_anchor(site, target, uses)


def _without_page(site: Site, target: Target, uses: tuple[Use, ...]) -> Iterator[DeadLink]:
    named = [use for use in uses if use.link.attribute != "ping" and use.link.written.strip() and not _swallows(site, use)]  # of none the rule empty-address tells
    for loads in (False, True):
        some = [use for use in named if (use.link.role == "load") == loads]
        for cause in site.causes(some) if some else ():
            if fault := _fault(site, target, cause, loads):
                yield DeadLink(fault, target, cause, some[0].link.role, some[0].link.element)


def _swallows(site: Site, use: Use) -> bool:
    """Whether it holds other tags, since a quotation mark is missing: that is said once, of the mark."""
    faults = site.page_faults[use.document.path].faults if "<" in use.link.written and use.document.path in site.documents else ()
    return any(fault.rule == "unclosed-quote" for fault in faults)


def _without_anchor(site: Site, target: Target, uses: tuple[Use, ...]) -> Iterator[DeadLink]:
    shown = site.shows(target)
    maps = site.documents[target.path].maps
    some = [use for use in uses if (target.fragment not in maps if use.link.attribute == "usemap" else not shown)]
    for cause in site.causes(some) if some else ():
        yield DeadLink("anchor", target, cause, some[0].link.role, some[0].link.element)


def _fault(site: Site, target: Target, cause: Cause, loads: bool) -> Fault | None:
    if QUOTED.fullmatch(cause.written):
        return "quoted"
    if target.state == "unpublished":
        return _unless_broken(site, site.unpublished[target.path], "draft")
    if target.state == "placeholder":
        return _placeholder_fault(site, cause, loads)
    match = INDICATOR.match(cause.written)
    if match and match["what"] in _LISTINGS:
        return _LISTINGS[match["what"]]
    if found := published_alike(site, target):
        return fault_of(target.path, found)
    file = file_named(site, cause) or ""
    if found := file_alike(site, file):
        return fault_of(file, found)
    if _MAIL.fullmatch(cause.written.strip()):
        return "mail"
    if _PHONE.fullmatch(cause.written.strip()):
        return "phone"
    if _HOST.fullmatch(cause.written.strip()):
        return "scheme"
    if target.path.rstrip("/") in _folders(site) or (not target.path.strip("/") and not site.sources):
        return "folder"
    return "file" if loads else "page"


@lru_cache(maxsize=2)
def _folders(site: Site) -> frozenset[str]:
    """Every folder that has something published in it."""
    found = {path.rpartition("/")[0] for path in site.files}
    for folder in tuple(found):
        while (folder := folder.rpartition("/")[0]) and folder not in found:
            found.add(folder)
    return frozenset(found - {""})


def _placeholder_fault(site: Site, cause: Cause, loads: bool) -> Fault | None:
    """Pelican leaves `{filename}x` as it is when it did not make a page of x."""
    origin = cause.source.path if cause.source else next(iter(site.origins.get(cause.pages[0], ())), "")
    file = named_file(site.content, origin, cause.written) if origin else None
    if file is None or file in site.addresses:
        return "placeholder"
    if file in site.unpublished.values():
        return _unless_broken(site, file, "draft")
    if file in site.sources or file in site.problems:
        return _unless_broken(site, file, "page")
    if found := file_alike(site, file):
        return fault_of(file, found)
    return "file" if loads else "page"


def _unless_broken(site: Site, source: str, fault: Fault) -> Fault | None:
    return None if site.broken(source) or source in without_address(site) else fault
