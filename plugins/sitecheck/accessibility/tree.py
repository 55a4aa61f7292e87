"""What screen readers get of a page: which elements are there for them, and as what."""

from __future__ import annotations

from collections.abc import Iterator

from sitecheck.accessibility.focus import focusable
from sitecheck.accessibility.roles import GLOBAL, IMPLICIT, INPUTS, SUPPORTED
from sitecheck.accessibility.style import Styles
from sitecheck.html.tree import Element, Page, ancestors

_SECTIONING = frozenset({"article", "aside", "main", "nav", "section"})
_NEVER_SHOWN = frozenset("head script style template noscript title meta link base param source track datalist".split())
_CONFLICTS = frozenset(f"aria-{name}" for name in GLOBAL if name != "hidden")
_NO_NODE = frozenset({"generic", "none", "presentation", ""})
_WORDING = frozenset({"emphasis", "strong", "subscript", "superscript", "code", "deletion", "insertion", "time", "mark", "term"})


class Tree:
    """One page as others than eyes get it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.styles = Styles(page)
        self.roles: dict[Element, str] = {}
        self.owners: dict[str, Element] = {}
        self._mark()

    def _mark(self) -> None:
        """Passes on what hides an element to everything in it."""
        styled = not self.styles.properties.isdisjoint(("display", "visibility"))
        for element in self.page.elements:
            above, attributes = element.parent, element.attributes
            element.gone = above.gone or (element.name in _NEVER_SHOWN and not element.foreign)
            element.unseen, silent = above.unseen, False
            if attributes or styled:
                silent = attributes.get("aria-hidden", "").strip().lower() == "true"
                self._mark_own(element, attributes, styled)
            element.silent = silent or above.silent or element.gone or element.unseen

    def _mark_own(self, element: Element, attributes: dict[str, str], styled: bool) -> None:
        if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
            element.gone = True
        elif element.name == "input" and attributes.get("type", "").lower() == "hidden":
            element.gone = True
        elif element.name == "dialog" and "open" not in attributes:
            element.gone = True
        if styled or "style" in attributes:
            if self.styles.value(element, "display") == "none":
                element.gone = True
            if visibility := self.styles.value(element, "visibility"):
                element.unseen = visibility in ("hidden", "collapse")
        if "aria-owns" in attributes:
            for name in attributes["aria-owns"].split():
                self.owners.setdefault(name, element)

    # -- roles ----------------------------------------------------------------------------------------

    def role(self, element: Element) -> str:
        """What the element is to a screen reader; empty when it is nothing in particular."""
        if (known := self.roles.get(element)) is None:
            self.roles[element] = ""  # against circles
            known = self.roles[element] = self._role(element)
        return known

    def _role(self, element: Element) -> str:
        written = explicit(element)
        if written in ("none", "presentation"):
            return self.implicit(element) if self.conflict(element) else written
        return written or self.implicit(element)

    def conflict(self, element: Element) -> bool:
        """Whether something makes an element known that is marked as decoration."""
        return focusable(element) or any(name in _CONFLICTS for name in element.tag.aria)

    def implicit(self, element: Element) -> str:
        """The role that the element has by itself."""
        name = element.name
        if (role := IMPLICIT.get(name)) is not None:
            return role
        return _BY_CIRCUMSTANCE[name](self, element) if name in _BY_CIRCUMSTANCE else ""

    def _link(self, element: Element) -> str:
        return "link" if "href" in element.attributes or "xlink:href" in element.attributes else ""

    def _picture(self, element: Element) -> str:
        plain = element.attributes.get("alt") == "" and not self.conflict(element)
        return "presentation" if plain else "img"

    def _input(self, element: Element) -> str:
        kind = element.attributes.get("type", "text").strip().lower()
        role = INPUTS.get(kind, "" if kind in _TYPES_WITHOUT_ROLE else "textbox")
        return "combobox" if role in ("textbox", "searchbox") and "list" in element.attributes else role

    def _select(self, element: Element) -> str:
        size = element.attributes.get("size", "")
        return "listbox" if "multiple" in element.attributes or (size.isdigit() and int(size) > 1) else "combobox"

    def _item(self, element: Element) -> str:
        above = self.role(element.parent) if element.parent is not None else ""
        return "listitem" if above in ("list", "directory", "") or element.parent.name not in ("ul", "ol", "menu") else ""

    def _cell(self, element: Element) -> str:
        table = next((above for above in ancestors(element) if above.name == "table"), None)
        role = self.role(table) if table is not None else ""
        if role in ("", "none", "presentation"):
            return "" if table is not None else "cell"
        if element.name == "td":
            return "gridcell" if role in ("grid", "treegrid") else "cell"
        return "rowheader" if element.attributes.get("scope", "").lower() in ("row", "rowgroup") else "columnheader"

    def _landmark(self, element: Element) -> str:
        if any(above.name in _SECTIONING for above in ancestors(element)):
            return ""
        return "banner" if element.name == "header" else "contentinfo"

    def _section(self, element: Element) -> str:
        attributes = element.attributes
        return "region" if attributes.get("aria-label", "").strip() or attributes.get("aria-labelledby") else ""

    # -- parents and children as a screen reader has them -----------------------------------------------

    def shows(self, element: Element) -> bool:
        """Whether it is a thing of its own to a screen reader, not just a wrapper."""
        role = self.role(element)
        if role in _WORDING and not explicit(element):
            return False
        return role not in _NO_NODE or (role == "" and any(name in _CONFLICTS for name in element.tag.aria))

    def holder(self, element: Element) -> Element | None:
        """The element in which a screen reader finds it."""
        seen = set()
        current: Element | None = element
        while current is not None and current not in seen:
            seen.add(current)
            identifier = current.attributes.get("id", "")
            current = self.owners.get(identifier) or current.parent if identifier else current.parent
            if current is not None and current.parent is not None and self.shows(current):
                return current
        return None

    def held(self, element: Element) -> Iterator[Element]:
        """The elements that a screen reader finds directly in it."""
        waiting = [*(child for child in element.children if isinstance(child, Element))]
        for name in element.attributes.get("aria-owns", "").split():
            if (owned := self.page.ids.get(name)) is not None and owned not in waiting:
                waiting.append(owned)
        for child in waiting:
            if child.silent or (self.owners.get(child.attributes.get("id", "")) or element) is not element:
                continue
            if self.shows(child):
                yield child
            elif child is not element and depth_within(child, element):
                yield from self.held(child)


_TYPES_WITHOUT_ROLE = frozenset("color date datetime-local file hidden month password time week".split())
_BY_CIRCUMSTANCE = {
    "a": Tree._link, "area": Tree._link, "img": Tree._picture, "input": Tree._input, "select": Tree._select,
    "li": Tree._item, "td": Tree._cell, "th": Tree._cell, "header": Tree._landmark, "footer": Tree._landmark,
    "section": Tree._section,
}


def explicit(element: Element) -> str:
    """The first role that somebody wrote and that exists."""
    written = element.attributes.get("role")
    if not written:
        return ""
    return next((word for word in written.lower().split() if word in SUPPORTED), "")


def depth_within(child: Element, element: Element) -> bool:
    """Whether it stands in the element, so that going down into it cannot lead round in a circle."""
    return any(above is element for above in ancestors(child))
