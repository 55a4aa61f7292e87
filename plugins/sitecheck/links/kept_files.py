"""Files that lie in the content folder, and that Pelican would publish if they were named with `{static}` or `{attach}`."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sitecheck.diagnostic import Finding, Repair
from sitecheck.links.rewriting import file_as_typed
from sitecheck.links.suggestion import folder_name
from sitecheck.links.typed_address import INDICATOR
from sitecheck.url.address import decoded, split

if TYPE_CHECKING:
    from sitecheck.cause import Cause
    from sitecheck.links.dead_links import DeadLink
    from sitecheck.site import Site

_OTHER_NAMES = ("image", "img", "photo", "photos", "picture", "pictures")
"""What people call the folder of pictures."""


def apart(site: Site, dead_ends: Iterable[DeadLink]) -> tuple[list[Finding], list[DeadLink]]:
    """What is to be said of links to such files, and the dead links that have another cause."""
    findings: list[Finding] = []
    rest: list[DeadLink] = []
    for dead in dead_ends:
        if address := _name_of(site, dead.cause):
            findings.append(_finding(site, dead.cause, address))
        else:
            rest.append(dead)
    return findings, rest


def misplaced(site: Site, name: str) -> str:
    """Where a picture of this name lies in a practice's content folder, from where pictures are not shown; empty when it does not."""
    if site.practice is None or not name:
        return ""
    from practice.schema import KINDS

    folders = (*KINDS, "documents", *_OTHER_NAMES)
    found = (site.called(f"{site.content}/{folder}/{name}") for folder in folders)
    return next((path for path in (*found, site.called(f"{site.content}/{name}")) if path), "")


def _finding(site: Site, cause: Cause, address: str) -> Finding:
    message = f'The file "{cause.written}" lies in the {folder_name(site)}, but Pelican does not publish it: name it as "{address}".'
    return cause.finding(message, Repair(address))


def _name_of(site: Site, cause: Cause) -> str:
    """How to name a file that lies beside the text, or in the content folder, but that Pelican does not publish; empty when there is none."""
    address = split(cause.written)
    filled = cause.link is None or cause.link.attribute != "srcset"  # Pelican fills nothing in there
    outside = address.scheme or address.host is not None
    if cause.source is None or not filled or INDICATOR.match(cause.written) or outside or not address.path.strip("/"):
        return ""
    beside = not address.path.startswith("/")
    folder, sign = (posixpath.dirname(cause.source.path), "{attach}") if beside else (site.content, "{static}")
    file = posixpath.normpath(posixpath.join(folder, decoded(address.path).lstrip("/")))
    lying = "" if file.startswith("../") or file in site.addresses or file in site.sources else site.called(file)
    if not lying or lying in site.sources or lying == file:
        return sign + address.path if lying == file else ""
    return file_as_typed(site, cause, lying, INDICATOR.match(sign + address.path))
