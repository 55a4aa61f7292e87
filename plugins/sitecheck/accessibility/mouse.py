"""What happens on a click only, so that nobody without a mouse can make it happen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitecheck.accessibility.focus import disabled, tab_index, tabbable
from sitecheck.accessibility.look import Barrier, Look, has_words
from sitecheck.html.tree import Element, ancestors, descendants

# Labels, summaries and options are clicked by the keyboard too; the others are there to hear of clicks in them.
_APART = frozenset("html body form fieldset label option summary details dialog table tbody thead tfoot tr iframe object audio video canvas".split())
_NOTHING = re.compile(r"(?:\s|;|return(?:\s+(?:false|true))?|(?:window\.)?event\.(?:stopPropagation|preventDefault|stopImmediatePropagation)\(\)|void\(?\s*0\)?)*")


def mouse_only(look: Look) -> Iterator[Barrier]:
    """Words and pictures that do something on a click, where the Tab key does not lead."""
    clicked = [element for element in look.page.having("onclick") if _waits(element)]
    if not clicked:
        return
    reached = [element for element in look.page.elements if tabbable(element)]
    for element in clicked:
        around = {element, *descendants(element), *ancestors(element)}
        if _shows(look, element) and around.isdisjoint(reached) and not _done_elsewhere(element, reached):
            yield Barrier("mouse-only", element, (look.names.of(element)[:60] or look.visible_words(element)[:60], element.name))


def _waits(element: Element) -> bool:
    if element.silent or element.foreign or element.name in _APART or "-" in element.name or tab_index(element) is not None:
        return False
    return not tabbable(element) and not disabled(element) and not _NOTHING.fullmatch(element.attributes["onclick"])


def _shows(look: Look, element: Element) -> bool:
    """Whether there is something to click on, and not just the ground under an open menu."""
    return has_words(look.visible_words(element)) or any(inner.name in ("img", "svg") for inner in (element, *descendants(element)))


def _done_elsewhere(element: Element, reached: list[Element]) -> bool:
    """Whether a link or button does or leads to the same, as in a card that can be clicked anywhere."""
    does = element.attributes["onclick"].strip()
    for other in reached:
        leads = other.attributes.get("href", "").strip("./#")
        if other.attributes.get("onclick", "").strip() == does or (len(leads) > 1 and leads in does):
            return True
    return False
