"""Where a folder of HTML is published, as its pages and its sitemap say when they agree about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from html import unescape

from sitecheck.document import Document
from sitecheck.url.address import join, split

FEWEST = 2
"""One page may give the address of another site, from which it was copied."""
SITEMAP = "sitemap.xml"
_LISTED = re.compile(r"<loc>\s*([^<]+?)\s*</loc>")


def own_address(documents: Mapping[str, Document], files: Collection[str], read: Callable[[str], str]) -> str:
    """The address below which nearly all pages say that they stand; empty when they do not agree."""
    votes = Counter(base for document in documents.values() for base in set(_said_by(document)))
    wanted = max(FEWEST, sum(document.whole for document in documents.values()) / 2)
    base, times = next(iter(votes.most_common(1)), ("", 0))
    if times >= wanted:
        return base
    return _by_sitemap(read(SITEMAP), documents) if SITEMAP in files else ""


def _said_by(document: Document) -> Iterator[str]:
    """What stands before its own path in the addresses that the head of a page gives for it."""
    endings = _endings(document.path)
    for link in document.links:
        if link.role == "name" and link.element in ("link", "meta") and link.written[:4].lower() == "http":
            address = split(link.written)
            path = join("/", address.path or "/")
            ending = next((ending for ending in endings if path.endswith(ending)), "")
            if ending and address.host:
                yield f"{address.scheme}://{address.host}{path[:-len(ending)]}"


def _endings(path: str) -> tuple[str, ...]:
    """How the address of a page may end; that of the home page ends as any other may."""
    if path == "index.html":
        return ()
    folder = path.removesuffix("index.html")
    return ("/" + path, "/" + folder, "/" + folder.rstrip("/")) if folder != path else ("/" + path, "/" + path.rpartition(".")[0])


def _by_sitemap(text: str, documents: Mapping[str, Document]) -> str:
    """The root of the host, when nearly all addresses of the sitemap are those of pages there."""
    listed = [split(unescape(written)) for written in _LISTED.findall(text)]
    hosts = {(address.scheme, address.host) for address in listed}
    pages = {ending for path in documents for ending in _endings(path)} | {"/", ""}
    known = sum(join("/", address.path or "/") in pages for address in listed)
    if len(hosts) != 1 or known < FEWEST or known < 0.9 * len(listed):
        return ""
    ((scheme, host),) = hosts
    return f"{scheme}://{host}" if host else ""
