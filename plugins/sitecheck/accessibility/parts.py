"""Elements that mean something only within another, and stand elsewhere; and wholes without the part that they need."""

from __future__ import annotations

from collections.abc import Iterator

from sitecheck.accessibility.look import Barrier, Look
from sitecheck.html.tree import Element, ancestors, descendants

_DIRECTLY = {
    "legend": ("fieldset", "optgroup"), "source": ("audio", "picture", "video"), "summary": ("details",), "track": ("audio", "video"),
}
_SOMEWHERE = {"area": ("map",), "figcaption": ("figure",), "optgroup": ("select",), "option": ("select", "datalist")}


def stray_parts(look: Look) -> Iterator[Barrier]:
    """Captions of nothing, areas of no picture, and what should open something and does not."""
    for element in look.page.named(*_DIRECTLY, *_SOMEWHERE):
        above = list(ancestors(element))
        if "role" in element.attributes or any(one.name in ("template", "noscript") or "-" in one.name for one in above):
            continue
        wholes = _DIRECTLY.get(element.name) or _SOMEWHERE[element.name]
        near: list[Element] = above[:1] if element.name in _DIRECTLY else above
        if not any(one.name in wholes for one in near):
            stands = above[0].name if above and above[0].name not in ("html", "body") else ""
            yield Barrier("part-outside-whole", element, (element.name, " or ".join(f"<{whole}>" for whole in wholes), stands))


def unsummed(look: Look) -> Iterator[Barrier]:
    """What can be opened and does not say what is in it; an element that the page makes up itself may bring the words."""
    for details in look.page.named("details"):
        filled = any(inner.name in ("summary", "slot") or "-" in inner.name for inner in descendants(details))
        if not filled and not details.gone and any(isinstance(child, Element) or child.strip() for child in details.children):
            yield Barrier("details-without-summary", details)
