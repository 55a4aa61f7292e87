"""Films and sounds that say nothing to somebody, and menus that a keyboard has to go through on every page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitecheck.accessibility.focus import tabbable
from sitecheck.accessibility.look import Barrier, Look, has_words
from sitecheck.html.elements import HEADINGS
from sitecheck.html.tree import Element

# Whoever writes these words near a film or a sound has thought of it; captions may be part of the picture itself.
_CAPTIONED = re.compile(
    r"\bcaption|subtitle|transcri|untertitel|transkript|abschrift|sous-titre|subt[ií]tul|sottotitol|trascrizion|ondertitel|undertext|tekstet", re.IGNORECASE)
_SPOKEN = re.compile(r"transcri|transkript|abschrift|wortlaut|trascrizion|lyrics|text version", re.IGNORECASE)
_MANY = 10
"""So many links and fields in a row are tiresome to go through with the Tab key."""


def unheard(look: Look) -> Iterator[Barrier]:
    """Films whose words stand nowhere, and sounds of which there is no text."""
    for element in look.page.named("video", "audio"):
        if element.gone or element.unseen or "muted" in element.attributes or not _plays(element):
            continue
        written = " ".join((_words(look), *_addresses(element)))
        if element.name == "video" and not _tracks(element) and not _CAPTIONED.search(written):
            yield Barrier("missing-captions", element)
        elif element.name == "audio" and not _tracks(element) and not _SPOKEN.search(written):
            yield Barrier("missing-transcript", element)


def _plays(element: Element) -> bool:
    # A sound without controls is a chime.
    shown = "controls" in element.attributes or (element.name == "video" and "autoplay" in element.attributes)
    return shown and any(address.strip() for address in _addresses(element))


def _addresses(element: Element) -> list[str]:
    sources = (child.attributes.get("src", "") for child in element.children if isinstance(child, Element) and child.name == "source")
    return [element.attributes.get("src", ""), *sources]


def _tracks(element: Element) -> bool:
    tracks = (child for child in element.children if isinstance(child, Element) and child.name == "track")
    return any(track.attributes.get("kind", "subtitles").lower() in ("captions", "subtitles") for track in tracks)


def _words(look: Look) -> str:
    """All that the page says, descriptions and addresses of links included."""
    pairs = (pair for element in look.page.elements for pair in element.attributes.items())
    said = (value for name, value in pairs if name in ("href", "aria-label", "title", "alt"))
    return " ".join((*(look.page.text[start:end] for start, end, _within in look.page.texts), *said))


def no_way_past(look: Look) -> Iterator[Barrier]:
    """A menu before the content, and nothing that leads past it: no heading, no main part, no link."""
    leading = (look.page.named_or_playing("main"), *map(look.page.named, HEADINGS))
    if any(_leads_on(look, element) for elements in leading for element in elements):
        return
    menu = next((element for element in look.exposed if look.role(element) == "navigation"), None)
    stops = [element for element in look.page.elements if tabbable(element)]
    if not stops or (menu is None and len(stops) < _MANY) or _skips(look, stops[0]):
        return
    yield Barrier("no-way-past-menu", menu or stops[0])


def _leads_on(look: Look, element: Element) -> bool:
    role = "" if element.silent else look.role(element)
    return role == "main" or (role == "heading" and has_words(look.names.of(element)))


def _skips(look: Look, first: Element) -> bool:
    href = first.attributes.get("href", "")
    return href.startswith("#") and href[1:] in look.page.ids
