"""What every look at a page's accessibility has in hand, and what it hands back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sitecheck.accessibility.name import Names
from sitecheck.accessibility.tree import Tree
from sitecheck.html.elements import BLOCKS
from sitecheck.html.tree import Element, Page

_WORD = re.compile(r"\w")
_LINES = BLOCKS | {"br", "dd", "dt", "li", "p", "td", "th"}
"""What begins and ends a line, so that the words on both sides are two."""
_OFF_SCREEN = re.compile(r"-\s*\d{3,}")


class Barrier(NamedTuple):
    """Something that keeps a visitor out: the rule it breaks, where, and what the message has to name."""

    rule: str
    element: Element
    detail: tuple[str, ...] = ()


class Look:
    """One page with its tree, styles and names."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.tree = Tree(page)
        self.styles = self.tree.styles
        self.names = Names(self.tree)
        self.role = self.tree.role
        self.exposed = [element for element in page.elements if not element.silent]

    def off_screen(self, element: Element) -> bool:
        """Moved out of sight, for screen readers only."""
        if "style" not in element.attributes and "position" not in self.styles.properties:
            return False
        if self.styles.value(element, "position") not in ("absolute", "fixed"):
            return False
        return any(_OFF_SCREEN.match(self.styles.value(element, side)) for side in ("top", "left", "right", "bottom"))

    def visible_words(self, element: Element) -> str:
        """The words in it that a visitor sees, as far as the page itself says so."""
        return " ".join("".join(self._visible(element)).split())

    def _visible(self, element: Element) -> Iterator[str]:
        for child in element.children:
            if isinstance(child, str):
                yield child
            elif not (child.gone or child.unseen or child.foreign or self.off_screen(child)):
                apart = " " if child.name in _LINES else ""
                yield apart
                yield from self._visible(child)
                yield apart


def has_words(text: str) -> bool:
    """Whether anything in it can be read aloud."""
    return _WORD.search(text) is not None
