"""Where a keyboard leads: which elements can have the focus, and to which the Tab key goes."""

from __future__ import annotations

import re

from sitecheck.html.tree import Element, ancestors

_INTEGER = re.compile(r"\s*[-+]?\d+")
_NATIVE = frozenset({"button", "select", "textarea", "iframe"})
_CAN_BE_DISABLED = frozenset({"button", "fieldset", "input", "optgroup", "option", "select", "textarea"})


def disabled(element: Element) -> bool:
    """Whether it is switched off, by itself, with the group of fields or with the part of the page that it stands in."""
    if any("inert" in one.attributes for one in (element, *ancestors(element))):
        return True
    if element.name not in _CAN_BE_DISABLED:
        return False
    groups = (above for above in ancestors(element) if above.name == "fieldset")
    return any("disabled" in one.attributes for one in (element, *groups))


def focusable(element: Element) -> bool:
    """Whether it can have the focus at all."""
    if element.gone or element.unseen or disabled(element):
        return False
    return _natively(element) or tab_index(element) is not None


def tabbable(element: Element) -> bool:
    """Whether the Tab key leads to it."""
    if element.gone or element.unseen or disabled(element):
        return False
    index = tab_index(element)
    return index >= 0 if index is not None else _natively(element)


def _natively(element: Element) -> bool:
    """Whether it can have the focus without being told so."""
    name, attributes = element.name, element.attributes
    if name in ("a", "area"):
        return "href" in attributes or "xlink:href" in attributes
    if name in _NATIVE or name == "input":
        return True
    if name == "summary":
        return opens(element)
    if name in ("audio", "video"):
        return "controls" in attributes
    return attributes.get("contenteditable", "false").lower() in ("", "true", "plaintext-only")


def opens(element: Element) -> bool:
    """Whether a summary is the one that opens its details."""
    above = element.parent
    if above is None or above.name != "details":
        return False
    return next((child for child in above.children if isinstance(child, Element) and child.name == "summary"), None) is element


def tab_index(element: Element) -> int | None:
    """The number that somebody wrote; None when there is none."""
    found = _INTEGER.match(element.attributes.get("tabindex", ""))
    return int(found[0]) if found else None
