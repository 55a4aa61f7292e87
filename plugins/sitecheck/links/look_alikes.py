"""Addresses and files that are there but for their letters: small and capital ones, accents that are made of other signs, or of other bytes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from practice.file_names import composed, folded
from practice.text_file import AS_WINDOWS
from sitecheck.likeness import Guess
from sitecheck.links.rewriting import file_as_typed, named, repair, repair_with
from sitecheck.links.typed_address import file_named
from sitecheck.source import MARKDOWN_SUFFIXES
from sitecheck.url.address import decoded

if TYPE_CHECKING:
    from sitecheck.cause import Cause
    from sitecheck.diagnostic import Repair
    from sitecheck.site import Site, Target


def published_alike(site: Site, target: Target) -> str:
    """The published path that looks like a missing one; empty when there is none."""
    if target.state != "missing" or target.path.startswith("/"):
        return ""
    known = _published(site)
    return next((known[name] for name in site.host.names(_looks(target.path)) if name in known), "")


def file_alike(site: Site, file: str) -> str:
    """The file of the content folder that looks like one that is not there; empty when there is none."""
    found = _typed(site).get(_looks(file)) or site.called(file) if file else ""
    made = found in site.addresses or found in site.sources or not found.endswith(MARKDOWN_SUFFIXES)  # of other texts there are no pages
    return found if made and found != file else ""


def fault_of(asked: str, there: str) -> Literal["case", "accents"]:
    """What tells the two apart."""
    # What is there may have an ending or a file more, such as `index.html`.
    return "case" if there.lower().startswith(asked.rstrip("/").lower()) else "accents"


def meant(site: Site, target: Target, cause: Cause) -> tuple[str, Repair | None]:
    """What looks like this, as its author would write it there, and the repair."""
    file = "" if (address := published_alike(site, target)) else file_alike(site, file_named(site, cause) or "")
    if address := address or site.addresses.get(file, ""):
        return named(site, cause, address), repair(site, cause, (Guess(address, True),))
    written = file_as_typed(site, cause, file)
    return written, repair_with(cause, written, True)


def other_signs(asked: str, there: str) -> str:
    """In what the name that is there differs from one that looks the same, within a sentence."""
    asked, there = decoded(asked).lower(), decoded(there).lower()
    if lost := no_utf_8(there):
        return f'the "{lost}" in its name is not written in UTF-8'
    if lost := no_utf_8(asked):
        return f'the "{lost}" of this address is not written in UTF-8'
    letters = [letter for letter in composed(asked) if not letter.isascii()]
    letter = next((letter for letter in letters if (letter in asked) != (letter in there)), "".join(letters[:1]))
    return f'its "{letter}" is made of other signs than here (a letter and its accent can be one sign or two)'


def no_utf_8(name: str) -> str:
    """The first letter of a decoded name that is not written in UTF-8, as Windows reads it; empty when there is none."""
    return next((letter.translate(AS_WINDOWS) for letter in name if ord(letter) in AS_WINDOWS), "")


def _looks(name: str) -> str:
    """What names have in common that look the same; bytes that are no UTF-8 are read as Windows wrote them."""
    return folded(name.translate(AS_WINDOWS))


@lru_cache(maxsize=2)
def _published(site: Site) -> Mapping[str, str]:
    return {_looks(path): path for path in sorted(site.files)}


@lru_cache(maxsize=2)
def _typed(site: Site) -> Mapping[str, str]:
    return {_looks(path): path for path in sorted(site.addresses)}
