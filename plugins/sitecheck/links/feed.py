"""The addresses in feeds, sitemaps and other lists in XML, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from sitecheck.html.stylesheet import Found

_ROOT = re.compile(r"<(?:\w+:)?(feed|rss|rdf|urlset|sitemapindex|browserconfig)\b", re.IGNORECASE)
_TAG = re.compile(r"<(?P<name>[\w:.-]+)(?P<attributes>(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"<]*+\"|'[^'<]*+'))*+)\s*(?P<empty>/?)>")
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"<]*+)\"|'([^'<]*+)')")
_TEXTS = frozenset({"link", "guid", "loc", "icon", "logo", "image:loc", "video:thumbnail_loc", "video:content_loc", "comments"})
_URLS = {"link": "href", "xhtml:link": "href", "atom:link": "href", "enclosure": "url", "media:content": "url", "media:thumbnail": "url"}
_TILES = frozenset({"square70x70logo", "square150x150logo", "wide310x150logo", "square310x310logo"})
_PROSE = frozenset({"content", "summary", "description", "title", "subtitle", "content:encoded", "rights", "copyright"})
"""Elements that quote a page, whose own links are looked at where they stand."""

_LOADED = frozenset({"icon", "logo", "enclosure", "image:loc", "media:content", "media:thumbnail", "video:thumbnail_loc"}) | _TILES


def kind_of_xml(text: str) -> str:
    """What an XML file is, by its first element that is known: `feed`, `sitemap`, `tiles` or nothing."""
    found = _ROOT.search(text[:4000])
    name = found[1].lower() if found else ""
    return {"": "", "urlset": "sitemap", "sitemapindex": "sitemap", "browserconfig": "tiles"}.get(name, "feed")


def xml_addresses(text: str) -> Iterator[tuple[str, bool, Found]]:
    """(element, whether it is loaded, address) for each; comments and quoted pages are passed over."""
    position = 0
    while (start := text.find("<", position)) >= 0:
        if text.startswith("<!--", start):
            position = _after(text, "-->", start)
            continue
        tag = _TAG.match(text, start)
        if tag is None:
            position = start + 1
            continue
        name, position = tag["name"].lower(), tag.end()
        if name in _PROSE and not tag["empty"]:
            position = _after(text, f"</{tag['name']}>", position)
        else:
            yield from ((name, name in _LOADED, found) for found in _of_tag(text, name, tag))


def _of_tag(text: str, name: str, tag: re.Match[str]) -> Iterator[Found]:
    attributes = {found[1].lower(): found for found in _ATTRIBUTE.finditer(text, tag.start("attributes"), tag.end("attributes"))}
    attribute = attributes.get("src" if name in _TILES else _URLS.get(name, ""))
    if attribute is not None:
        group = 2 if attribute[2] is not None else 3
        yield from _found(text, *attribute.span(group))
    elif name in _TEXTS and not tag["empty"]:
        is_address = name != "guid" or "ispermalink" not in attributes or "true" in attributes["ispermalink"][0].lower()
        end = text.find("<", tag.end())
        start = tag.end()
        if text.startswith("<![CDATA[", start):
            start, end = start + 9, text.find("]]>", start)
        if is_address and end >= 0:
            yield from _found(text, start, end, name == "guid")


def _found(text: str, start: int, end: int, whole: bool = False) -> Iterator[Found]:
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip())
    written = unescape(raw.strip())
    if written and not (whole and not written.lower().startswith(("http://", "https://"))):
        yield Found(written, start, start + len(raw.strip()))


def _after(text: str, end: str, position: int) -> int:
    found = text.find(end, position)
    return found + len(end) if found >= 0 else len(text)
