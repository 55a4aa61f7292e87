"""An address in the manner in which its author typed it: by `{filename}`, from the root, or relative."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache

from practice.file_names import composed
from sitecheck.cause import Cause
from sitecheck.diagnostic import Repair
from sitecheck.likeness import Guess
from sitecheck.links.suggestion import right_at_home
from sitecheck.links.typed_address import INDICATOR
from sitecheck.site import Site
from sitecheck.url.address import Address, split


def named(site: Site, cause: Cause, path: str) -> str:
    """An output path as the author would write it there, or else as a visitor sees it."""
    written = rewritten(site, cause, path) if cause.blame != "theme" else None
    return written or site.base_path + re.sub(r"(^|/)index\.html$", r"\1", path)


def repair(site: Site, cause: Cause, guesses: tuple[Guess, ...]) -> Repair | None:
    """The one guess in the manner in which the author typed the address. Templates are not repaired."""
    return repair_with(cause, rewritten(site, cause, guesses[0].name), guesses[0].sure) if len(guesses) == 1 else None


def repair_with(cause: Cause, written: str | None, sure: bool) -> Repair | None:
    """The address put in the place of what was typed, where it was typed as a whole."""
    if not written or written == cause.written or cause.blame == "theme" or cause.part or cause.place.line is None:
        return None
    return Repair(written, "sure" if sure else "likely")


def rewritten(site: Site, cause: Cause, path: str) -> str | None:
    """The address of an output path, in the manner of what was typed: `{filename}`, from the root, or relative."""
    if match := INDICATOR.match(cause.written):
        return _indicated(site, cause, match, path)
    address = split(cause.written)
    if cause.source and address.host is None and address.path.endswith((".md", ".rst", ".markdown")):
        # Whoever writes the name of a Markdown file means its page, and `{filename}` says so.
        return _indicated(site, cause, INDICATOR.match("{filename}" + cause.written), path)
    tail = _tail(address)
    keeps_index = address.path.endswith(("index.html", "index.htm"))
    clean = "" if address.path.endswith((".html", ".htm")) else _linked(site).get(path, "")
    public = quoted(path if keeps_index else clean or re.sub(r"(^|/)index\.html$", r"\1", path))
    if address.host is not None:
        root = cause.written[: cause.written.index(address.host) + len(address.host)] if address.host in cause.written else ""
        return f"{root}{site.base_path}{public}{tail}" if root else None
    several = len({page.rpartition("/")[0] for page in cause.pages}) > 1 or right_at_home(site, cause)  # no relative one holds on all
    if address.path.startswith("/") or (several and address.path):
        return f"{site.base_path}{public}{tail}"
    if not cause.pages or (not address.path and path == cause.pages[0]):
        return tail or None
    return _relative(public, cause.pages[0]) + tail


def quoted(path: str) -> str:
    """A path that can stand in Markdown and in an attribute; of a name that is no UTF-8 its bytes."""
    return re.sub(r"[ ()<>%#?\"'\udc80-\udcff]", lambda found: f"%{ord(found[0]) & 0xFF:02X}", path)


def _indicated(site: Site, cause: Cause, match: re.Match[str], path: str) -> str | None:
    if match["what"].lower() not in ("filename", "static", "attach") or cause.source is None:
        return None
    source = _sources(site).get(path)
    return file_as_typed(site, cause, source, match) if source else None


def file_as_typed(site: Site, cause: Cause, source: str, match: re.Match[str] | None = None) -> str:
    """A file of the content folder, named as the author named one."""
    match = match or INDICATOR.match(cause.written)
    address = split(match["rest"])
    if address.path.startswith("/"):
        name = "/" + source.removeprefix(f"{site.content}/")
    else:
        name = posixpath.relpath(source, posixpath.dirname(cause.source.path))
    what = match.string[: match.start("rest")]
    # The practice finds what it names however it is written; typed, it shall be as a keyboard gives it.
    return what + quoted(composed(name) if site.practice else name) + _tail(address)


def _tail(address: Address) -> str:
    return ("" if address.query is None else f"?{address.query}") + (f"#{address.fragment}" if address.fragment else "")


def _relative(path: str, page: str) -> str:
    start = "/" + page.rpartition("/")[0]
    found = posixpath.relpath("/" + path, start)
    return found + "/" if path.endswith("/") or not path else found


@lru_cache(maxsize=2)
def _linked(site: Site) -> dict[str, str]:
    """By which address Pelican links to each page of a text: `/news` for `news.html`, if the settings say so."""
    return {site.addresses[text.source]: linked for linked, text in site.linked.items() if text.source in site.addresses}


@lru_cache(maxsize=2)
def _sources(site: Site) -> dict[str, str]:
    return {address: source for source, address in site.addresses.items()}
