"""Places that a keyboard leads to without a screen reader knowing, and places that it does not lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitecheck.accessibility.focus import tab_index, tabbable
from sitecheck.accessibility.look import Barrier, Look, has_words
from sitecheck.accessibility.page import hidden_wholes
from sitecheck.accessibility.roles import HIDES_CHILDREN, IMPLICIT
from sitecheck.accessibility.tree import explicit
from sitecheck.html.builder import read_page
from sitecheck.html.tree import Element, ancestors, descendants

_PIXELS = re.compile(r"(\d+(?:\.\d+)?)px")
_LETTER, _TINY_LETTER = 90, 40
"""Square pixels that a letter of the browser's own type takes with its line, and one of the smallest type in use."""

_OPENED = frozenset({"dialog", "alertdialog", "menu", "listbox", "tabpanel"})
_MAY_HIDE = frozenset({"img", "input"}).union(name for name, role in IMPLICIT.items() if role in HIDES_CHILDREN)
"""Elements that may hide what is in them without a role of their own."""


def hidden_focus(look: Look) -> Iterator[Barrier]:
    """Links and fields within what is hidden from screen readers."""
    for element in look.page.having("aria-hidden"):
        if not element.silent or element.attributes.get("aria-hidden", "").lower() != "true" or element.parent.silent:
            continue
        if (look.styles.linked and _opens(element)) or element in hidden_wholes(look):
            continue
        for inner in (element, *descendants(element)):
            if tabbable(inner) and not _hands_on(look, inner):
                yield Barrier("focus-in-hidden", inner, (inner.name,))


def _opens(element: Element) -> bool:
    """Whether a program opens it, as a dialog; until then a style sheet in a file may take it away altogether."""
    return explicit(element) in _OPENED or tab_index(element) == -1


def _hands_on(look: Look, element: Element) -> bool:
    """Whether a program listens to the focus coming here: so dialogs keep the Tab key within them."""
    if "onfocus" in element.attributes:
        return True
    identifier = element.attributes.get("id")
    listens = re.compile(rf"""["'`]#?{re.escape(identifier)}["'`]\)\s*\??\.\s*(?:addEventListener\(\s*["'`]focus|onfocus\b|on\(\s*["'`]focus)""") if identifier else None
    return listens is not None and any(listens.search(script.text()) for script in look.page.named("script"))


def swallowed_focus(look: Look) -> Iterator[Barrier]:
    """Links and fields within a button or a tick box, of which a screen reader tells nothing."""
    for element in look.exposed:
        if element.name not in _MAY_HIDE and "role" not in element.attributes:
            continue
        role = look.role(element)
        if role not in HIDES_CHILDREN or not element.children or element.name == "option":
            continue
        inner = next((inner for inner in descendants(element) if tabbable(inner)), None)
        if inner is not None and inner.name != "option":
            yield Barrier("focus-in-control", inner, (inner.name, role))


def nested_controls(look: Look) -> Iterator[Barrier]:
    """Buttons, fields and image maps within a link."""
    for element in look.page.named("button", "input", "select", "textarea", "img"):
        if element.name != "img" and tabbable(element):
            if any(map(_is_link, ancestors(element))):
                yield Barrier("nested-control", element, (element.name, "a"))
        elif element.name == "img" and "usemap" in element.attributes:
            outer = next((above.name for above in ancestors(element) if above.name == "button" or _is_link(above)), "")
            if outer:
                yield Barrier("nested-control", element, (element.name, outer))


def _is_link(element: Element) -> bool:
    return element.name == "a" and "href" in element.attributes


def frames(look: Look) -> Iterator[Barrier]:
    """Frames that the Tab key passes by although there is something to do in them."""
    for element in look.page.named("iframe"):
        index = tab_index(element)
        if index is None or index >= 0 or element.gone or element.unseen or not element.attributes.get("srcdoc"):
            continue
        small = any(element.attributes.get(side, "").rstrip("px") in ("0", "1") for side in ("width", "height"))
        inner = Look(read_page(element.attributes["srcdoc"]))
        if not small and any(map(tabbable, inner.page.elements)):
            yield Barrier("frame-out-of-reach", element)


def scrolling(look: Look) -> Iterator[Barrier]:
    """Boxes too small for their words, that scroll with a mouse only."""
    sheet = any(name.startswith("overflow") for name in look.styles.properties)
    boxes = [element for element in look.page.elements if sheet or "overflow" in element.attributes.get("style", "")]
    within: set[Element] = set()
    for element in boxes:
        if element.parent in within:
            within.add(element)  # what scrolls within a box that scrolls is said once
            continue
        if element.gone or element.unseen or element.name in ("body", "html", "textarea", "select", "iframe"):
            continue
        if _scrolls(look, element) and not _reached(element):
            within.add(element)
            yield Barrier("scrolls-without-keyboard", element)


def _reached(element: Element) -> bool:
    return tabbable(element) or any(tabbable(inner) for inner in descendants(element))


def _scrolls(look: Look, element: Element) -> bool:
    """Only where width and height are given in pixels can it be known that the content does not fit."""
    said = (look.styles.value(element, name) for name in ("overflow", "overflow-x", "overflow-y"))
    if not any(word in ("scroll", "auto") for value in said for word in value.split()):
        return False
    sizes = [_PIXELS.fullmatch(look.styles.value(element, side)) for side in ("width", "height")]
    if not all(sizes) or look.styles.value(element, "padding"):
        return False
    width, height = (float(size[1]) for size in sizes)
    words = look.visible_words(element)
    letter = _TINY_LETTER if look.styles.linked else _LETTER
    if has_words(words) and len(words) * letter > width * height:
        return True
    return look.styles.value(element, "white-space") == "nowrap" and _row(look, element) > width


def _row(look: Look, element: Element) -> float:
    widths = (_PIXELS.fullmatch(look.styles.value(child, "width")) for child in element.children if isinstance(child, Element))
    return sum(float(width[1]) for width in widths if width)
