"""Where a destination leads that an author typed, `{filename}` and its like included."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from practice.addresses import slug_of
from practice.file_names import composed
from sitecheck.likeness import plain
from sitecheck.url.address import decoded, split

if TYPE_CHECKING:
    from sitecheck.cause import Cause
    from sitecheck.document import Document
    from sitecheck.markdown.facts import SourceLink
    from sitecheck.site import Site, Target
    from sitecheck.source import Source

INDICATOR = re.compile(r"\s*(?:\{|\||%7B)(?P<what>\w*)(?:\}|\||%7D)(?P<rest>.*)", re.DOTALL | re.IGNORECASE)
"""Pelican's way to name a file of the content folder, or a tag, a topic, a person."""

# A picture that is published in several sizes has a mark of its content and its width after its name.
_PICTURE = re.compile(r"(?:-[0-9a-f]{6,})?(?:-\d+w?)?\.(?:jpe?g|png|gif|webp|avif|svg)$")

HOME = "index.html"
"""What `{index}` leads to."""

LISTED = ("tag", "category", "author")
"""What Pelican makes an address of by the letters of its name: `{tag}Café au lait` leads to `/tag/cafe-au-lait.html`."""


def leads_to(site: Site, source: Source, document: Document, link: SourceLink) -> Target:
    """The target of a typed destination, as it stands on the page made from that source."""
    written = link.value or link.written
    match = INDICATOR.match(written)
    if match and match["what"].lower() == "index":
        return site.published(HOME, split(match["rest"]).fragment)
    path = named_file(site.content, source.path, written)
    if match is None or path is None:
        return site.resolve(document, written)
    address = split(match["rest"])
    published = page_of(site, path, document)
    if published is None and match["what"] == "filename":
        return site.resolve(document, written)
    wanted = published or path.removeprefix(f"{site.content}/")
    return site.published(wanted, address.fragment)


def page_of(site: Site, source: str, document: Document) -> str | None:
    """Where a source is written; of several parts of a website that each have it, in that of this page."""
    if site.practice and source not in site.addresses and not source.isascii():
        source = _by_composed(site).get(composed(source), source)
    folders = _folders_of_several(site).get(source)
    if not folders:
        return site.addresses.get(source)
    return folders[max((folder for folder in folders if document.path.startswith(folder)), key=len, default=min(folders, key=len))]


@lru_cache(maxsize=2)
def _by_composed(site: Site) -> Mapping[str, str]:
    """The sources by the names by which the links of a practice find them, too."""
    return {composed(source): source for source in site.addresses}


@lru_cache(maxsize=2)
def _folders_of_several(site: Site) -> Mapping[str, dict[str, str]]:
    """Of sources that have the same page in several folders, such as in each language's: the folders and the pages."""
    pages: dict[str, list[str]] = {}
    for page, sources in site.origins.items():
        for source in sources:
            pages.setdefault(source, []).append(page)
    found = {}
    for source, several in pages.items():
        shortest = min(several, key=len)  # a page that only shows a text has another name
        folders = {page.removesuffix(shortest): page for page in several if page == shortest or page.endswith("/" + shortest)}
        if len(folders) > 1:
            found[source] = folders
    return found


def named_file(content: str, source: str, written: str) -> str | None:
    """The file of the content folder that `{filename}`, `{static}` or `{attach}` names, there or not."""
    match = INDICATOR.match(written)
    if match is None or match["what"].lower() not in ("filename", "static", "attach"):
        return None
    path = split(match["rest"]).path
    folder = content if path.startswith("/") else posixpath.dirname(source)
    return posixpath.normpath(posixpath.join(folder, decoded(path).lstrip("/")))


def file_named(site: Site, cause: Cause) -> str | None:
    """The same of what has to be changed; one without a source names its file from the root of the folder."""
    return named_file(site.content, cause.source.path if cause.source else "", cause.written)


def loose(written: str) -> tuple[str, str]:
    """The last part of an address without its ending, and its fragment: what every way to write it shares."""
    match = INDICATOR.match(written)
    address = split(match["rest"] if match else written)
    parts = [part for part in unquote(address.path).lower().split("/") if part not in ("", ".", "..")]
    if len(parts) > 1 and parts[-1].startswith("index."):
        parts.pop()
    stem = re.sub(r"\.(?:html?|md|rst|markdown)$", "", parts[-1]) if parts else ""
    stem = _PICTURE.sub("", stem)
    # Pelican says the fragment twice where it does not know what to fill in, as in `{{site.url}}/fees/#private`.
    return stem, unquote((address.fragment or "").rpartition("#")[2])


def slugged(written: str) -> tuple[str, str]:
    """The same in the letters of an address, which may be made of the name of a tag, a topic or a person, and may keep their own."""
    match = INDICATOR.match(written)
    stem, fragment = loose(written)
    named = match is not None and match["what"].lower() in LISTED
    name = split(match["rest"]).path if match and named else stem
    return plain(name if not name or (name.isascii() and not named) else slug_of(name)), fragment
