"""Links, buttons, fields, frames, pictures and headings that a screen reader has no word for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from sitecheck.accessibility.focus import focusable, opens, tabbable
from sitecheck.accessibility.look import Barrier, Look, has_words
from sitecheck.accessibility.roles import FIELDS, IMPLICIT, LABELLED_BY_CONTENT, LINKS, NEVER_NAMED, OTHER_INPUTS
from sitecheck.accessibility.tree import explicit
from sitecheck.html.tree import Element, ancestors, descendants

_MEDIA = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|svg|bmp|mp3|ogg|oga|wav|m4a|flac|mp4|m4v|webm|ogv|mov)(?:[?#]|$)", re.IGNORECASE)
_MEDIA_TYPE = re.compile(r"(?:image|audio|video)/", re.IGNORECASE)
_DRAWN = frozenset({"img", "image", "graphics-document", "graphics-symbol"})
_FOR_EARS = re.compile(r"sr-only|visually-?hidden|screen-?reader|assistive|off-?screen|a11y|hidden", re.IGNORECASE)
_ICON = re.compile(r"icon|glyph|material|symbol|\bfa\b", re.IGNORECASE)
# That there is a picture, people hear anyway; and cameras, telephones and computers count theirs.
_SAYS_NOTHING = re.compile(
    r"(?:an? |the )?(?:image|img|picture|pic|photo|photograph|graphic|imagen|immagine|imagem|bild|foto|afbeelding)(?:[ _-]?\d{1,4})?"
    r"|spacer|(?:image |picture |photo )?placeholder(?: image| picture| text)?|(?:alt|alternative)(?:[ -]text)?|(?:image|picture|photo) (?:description|alt|alt text|here)"
    r"|(?:insert|enter|add|your) (?:an? |the )?(?:alt|alternative|image|picture|photo)(?: text| description)?(?: here)?"
    r"|_?(?:img|dsc[nf]?|dcim|pict|pxl|mvi|gopr|sam|hpim|p)[_-]?\d{4,}(?:[_-]\d+)*|[^\s/]+\.(?:jpe?g|png|gif|webp|avif|heic|svg|tiff?|bmp)|(?:whatsapp image|screen ?shot|bildschirmfoto) \d{4}-\d\d-\d\d.*", re.IGNORECASE)

_PLAIN = frozenset("abbr b bdi bdo cite data div figcaption i kbd label legend q s samp small span u var".split())
"""Elements that are nothing in particular to a screen reader, and so have no name."""

_ASKING = LINKS | _DRAWN | FIELDS | {"button", "heading", "menuitem"}
_MAY_NEED_ONE = frozenset({"a", "area", "iframe", "img", "input", "object", "select", "summary"}).union(
    name for name, role in IMPLICIT.items() if role in _ASKING
)
"""Elements that may ask for a name without a role of their own."""


def unnamed(look: Look) -> Iterator[Barrier]:
    """Everything that needs a name and has none."""
    made_up = any("-" in name for name in look.page.names)
    for element in look.exposed:
        if element.name not in _MAY_NEED_ONE and "role" not in element.attributes:
            continue
        rule = "" if look.names.plain(element) else _rule(look, element)
        if rule and not look.names.named(element) and not (made_up and _filled_by_script(element)):
            yield Barrier(rule, element, (element.name,))


def _rule(look: Look, element: Element) -> str:
    """Which rule asks for a name here, if any does."""
    name = element.name
    if name == "iframe":
        return "" if explicit(element) in ("none", "presentation") and not tabbable(element) else "unnamed-frame"
    if name == "img":
        return _picture(look, element)
    if name == "object" and not explicit(element):
        return "unnamed-picture" if _shows_media(element) else ""
    if name == "summary" and opens(element) and explicit(element) in ("", "none", "presentation"):
        return "unnamed-button"
    role = look.role(element)
    if role in LINKS:
        return "unnamed-link" if name != "area" or _in_map(element) else ""
    if role in _DRAWN:
        return "unnamed-picture" if explicit(element) in _DRAWN else ""
    if role == "button":
        return "unnamed-picture" if name == "input" and element.attributes.get("type", "").lower() == "image" else "unnamed-button"
    if role in FIELDS or (name == "input" and not role and element.attributes.get("type", "").lower() in OTHER_INPUTS):
        return "unnamed-field"
    return {"heading": "empty-heading", "menuitem": "unnamed-menu-item"}.get(role, "")


def _picture(look: Look, element: Element) -> str:
    """A picture without an `alt` is another rule's; here are those that seem to have a name."""
    attributes = element.attributes
    if look.role(element) not in ("img", "image"):
        return ""
    quiet = explicit(element) in ("none", "presentation") or any(
        attributes.get(name) for name in ("aria-label", "aria-labelledby", "title")
    )
    return "unnamed-picture" if "alt" in attributes or quiet else ""


def _shows_media(element: Element) -> bool:
    attributes = element.attributes
    return bool(_MEDIA_TYPE.match(attributes.get("type", "")) or _MEDIA.search(attributes.get("data", "")))


def _in_map(element: Element) -> bool:
    return any(above.name == "map" for above in ancestors(element))


def _filled_by_script(element: Element) -> bool:
    """Elements that a page makes up itself may write words when they come alive."""
    return any("-" in inner.name and not inner.foreign for inner in descendants(element))


def file_names(look: Look) -> Iterator[Barrier]:
    """Pictures whose description is only the name of their file."""
    for element in look.page.having("alt", "aria-label", "title"):
        alt = next((written for name in ("aria-label", "alt", "title") if (written := element.attributes.get(name, "").strip())), "")
        if not alt or element.silent or element.name not in ("img", "input") or look.role(element) in ("none", "presentation"):
            continue
        if _is_file_name(element, alt):
            yield Barrier("file-name-as-description", element, (alt,))


def _is_file_name(element: Element, alt: str) -> bool:
    file = unquote(PurePosixPath(element.attributes.get("src", "").partition("?")[0]).name)
    return alt.lower() == file.lower() and "." in file


def leftover_descriptions(look: Look) -> Iterator[Barrier]:
    """Pictures whose description says that they are some, or which number. A caption may say the rest."""
    for element in look.page.having("alt"):
        alt = " ".join(element.attributes["alt"].split())
        says_nothing = _SAYS_NOTHING.fullmatch(alt) and not _is_file_name(element, alt)
        if says_nothing and element.name in ("img", "input") and not element.silent and not _has_caption(element):
            yield Barrier("leftover-description", element, (alt,))


def _has_caption(element: Element) -> bool:
    figure = next((above for above in ancestors(element) if above.name == "figure"), None)
    return figure is not None and any(inner.name == "figcaption" for inner in descendants(figure))


def mismatched(look: Look) -> Iterator[Barrier]:
    """Controls that are called something else than what stands on them."""
    for element in look.page.having("aria-label", "aria-labelledby"):
        if element.silent or look.role(element) not in LABELLED_BY_CONTENT or _wears_symbols(look, element):
            continue
        seen, name = _plain(look.visible_words(element)), _plain(look.names.of(element))
        if len(re.sub(r"\W", "", seen)) > 1 and name and seen not in name:
            yield Barrier("label-not-in-name", element, (look.visible_words(element), look.names.of(element)))


def _plain(text: str) -> str:
    """Without capitals, and without punctuation and symbols around words."""
    words = (re.sub(r"^[^\w]+|[^\w]+$", "", word) for word in text.lower().split())
    return " ".join(word for word in words if word)


def _wears_symbols(look: Look, element: Element) -> bool:
    """Whether its words may be drawn as an icon or hidden by a style sheet."""
    if "icon" in look.styles.value(element, "font-family"):
        return True
    if _ICON.search(element.attributes.get("class", "")):
        return True
    classes = (inner.attributes.get("class", "") for inner in descendants(element))
    return any(_FOR_EARS.search(name) or _ICON.search(name) for name in classes)


def pointless_labels(look: Look) -> Iterator[Barrier]:
    """Names given to what screen readers do not call by name."""
    for element in look.page.having("aria-label", "aria-labelledby"):
        if element.silent or element.foreign or "-" in element.name or focusable(element):
            continue
        role = look.role(element)
        plain = role in NEVER_NAMED or (not role and element.name in _PLAIN)
        if plain and has_words(element.attributes.get("aria-label", "x")) and explicit(element) not in ("none", "presentation"):
            yield Barrier("label-without-role", element, (element.name,))
