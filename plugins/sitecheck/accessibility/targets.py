"""Fields and buttons that name another part of the page, which is not there or is something else."""

from __future__ import annotations

from collections.abc import Iterator

from sitecheck.accessibility.look import Barrier, Look
from sitecheck.html.tree import Element

_BUTTONS = frozenset({"button", "input"})
_NAMING = {
    "form": frozenset({"button", "fieldset", "input", "object", "output", "select", "textarea"}),
    "list": frozenset({"input"}), "popovertarget": _BUTTONS, "commandfor": frozenset({"button"}),
}
"""Attribute -> elements that name another part with it."""


def lost_targets(look: Look) -> Iterator[Barrier]:
    """What would belong to a form, offer suggestions or open something, if that were there."""
    for attribute, names in _NAMING.items():
        for element in look.page.having(attribute):
            target = element.attributes[attribute]
            if element.name not in names or not target or "{" in target:
                continue
            found = look.page.ids.get(target)
            if found is None or not _fits(attribute, found):
                yield Barrier("dangling-reference", element, (attribute, target, "" if found is None else found.name))


def _fits(attribute: str, found: Element) -> bool:
    if "-" in found.name or attribute == "commandfor":
        return True  # what the page makes up itself may be anything
    if attribute == "popovertarget":
        return "popover" in found.attributes
    return found.name == {"form": "form", "list": "datalist"}[attribute]
