"""Files beside the pages that name addresses: style sheets, feeds, sitemaps, the manifest, robots.txt, _redirects.

Each is read as if it were a page, so that what it names goes through the same rules. A style sheet that no
page loads is left alone: old ones lie about on many sites, and no visitor ever meets them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from sitecheck.diagnostic import Place
from sitecheck.document import Document, Link
from sitecheck.html.inner_addresses import json_addresses
from sitecheck.html.places import LineStarts
from sitecheck.html.stylesheet import css_addresses
from sitecheck.links.feed import kind_of_xml, xml_addresses

if TYPE_CHECKING:
    from sitecheck.html.address_attributes import Role
    from sitecheck.site import Site

LARGEST = 20_000_000
"""Characters; what is longer is no such file."""

_XML = (".xml", ".rss", ".atom")
_MANIFESTS = (".webmanifest", "manifest.json")
_SITEMAP_LINE = re.compile(r"^[ \t]*sitemap[ \t]*:[ \t]*(\S+)", re.IGNORECASE | re.MULTILINE)
_REDIRECT_LINE = re.compile(r"^[ \t]*(/[^\s#]*)[ \t]+([^\s#]\S*)(?:[ \t]+(\d{3})!?)?[ \t]*(?:#.*)?$", re.MULTILINE)


class Attachment(NamedTuple):
    """What a file names, as the links of a page, and where each of them stands."""

    kind: str
    document: Document
    places: tuple[tuple[int, int], ...]


def attachments(site: Site) -> Mapping[str, Attachment]:
    """All of them, by their path."""
    found = {path: attachment for path in sorted(site.files) if (attachment := _named(path, site))}
    waiting = _loaded(site, site.documents.values())
    while waiting:
        path = waiting.pop()
        if path not in found:
            found[path] = _read(path, "styles", site)
            waiting |= _loaded(site, [found[path].document]) - found.keys()
    return found


def place_of(site: Site, path: str, index: int) -> Place:
    """Where the address with this number stands in its file."""
    start, end = site.attachments[path].places[index]
    return LineStarts(site.read(path)).place(site.output + path, start, end) if end else Place(site.output + path)


def _loaded(site: Site, documents: Iterable[Document]) -> set[str]:
    """The style sheets that pages or other style sheets load."""
    paths = set()
    for document in documents:
        for link in document.links:
            if link.role != "load" or ".css" not in link.written.lower():
                continue
            target = site.resolve(document, link.written)
            if target.state == "file" and target.path.lower().endswith(".css"):
                paths.add(target.path)
    return paths


def _named(path: str, site: Site) -> Attachment | None:
    small = path.lower()
    if small.endswith(_XML):
        kind = kind_of_xml(site.read(path)[:4000])
        return _read(path, kind, site) if kind else None
    if small.endswith(_MANIFESTS):
        return _read(path, "manifest", site)
    return _read(path, {"robots.txt": "robots", "_redirects": "redirects"}[path], site) if path in ("robots.txt", "_redirects") else None


def _read(path: str, kind: str, site: Site) -> Attachment:
    text = site.read(path)
    found = list(_READERS[kind](text)) if len(text) <= LARGEST else []
    links = tuple(Link(element, kind, written, role, "", number) for number, (element, written, role, *_) in enumerate(found))
    return Attachment(kind, Document(path, links), tuple((start, end) for *_, start, end in found))


Row = tuple[str, str, "Role", int, int]


def _styles(text: str) -> Iterator[Row]:
    for found in css_addresses(text):
        yield "styles", found.written, "load", found.start, found.end


def _xml(text: str) -> Iterator[Row]:
    for element, loaded, found in xml_addresses(text):
        yield element, found.written, "load" if loaded else "name", found.start, found.end


def _manifest(text: str) -> Iterator[Row]:
    for found in json_addresses(text, "manifest", _of_manifest):
        yield "manifest", found.written, "load" if found.loaded else "follow", found.start, found.end


def _of_manifest(content: Any) -> Iterator[tuple[str, bool]]:
    if not isinstance(content, Mapping):
        return
    shortcuts = [each for each in _list(content, "shortcuts") if isinstance(each, Mapping)]
    for holder, key, loaded in ((content, "icons", True), (content, "screenshots", True), *((each, "icons", True) for each in shortcuts)):
        yield from ((each["src"], loaded) for each in _list(holder, key) if isinstance(each, Mapping) and isinstance(each.get("src"), str))
    yield from ((each["url"], False) for each in shortcuts if isinstance(each.get("url"), str))
    if isinstance(content.get("start_url"), str):
        yield content["start_url"], False


def _list(holder: Mapping, key: str) -> list:
    value = holder.get(key)
    return value if isinstance(value, list) else []


def _robots(text: str) -> Iterator[Row]:
    for found in _SITEMAP_LINE.finditer(text):
        yield "sitemap", found[1], "name", *found.span(1)


def _redirects(text: str) -> Iterator[Row]:
    for found in _REDIRECT_LINE.finditer(text):
        # Stars, names and conditions stand for many addresses; a 404 page is shown where it is.
        if not re.search(r"[*:]", re.sub(r"^https?:", "", found[2])) and "*" not in found[1]:
            yield "redirect", found[2], "follow", *found.span(2)


_READERS = {"styles": _styles, "feed": _xml, "sitemap": _xml, "tiles": _xml, "manifest": _manifest, "robots": _robots, "redirects": _redirects}
