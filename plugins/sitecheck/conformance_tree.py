"""A page as a tree of elements that know where they stand, and what is wrong with its tags."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import NamedTuple

from sitecheck.conformance_tags import Tag

ROOT = Tag("#document", {}, {}, (), (), False, (), False)


class Element:
    """An element of the page; `start` and `end` are those of its start tag."""

    __slots__ = ("name", "attributes", "tag", "start", "end", "parent", "children", "foreign", "gone", "unseen", "silent")

    def __init__(self, tag: Tag, start: int, end: int, parent: Element | None, foreign: bool) -> None:
        self.name = tag.name
        self.attributes = tag.attributes
        self.tag = tag
        self.start = start
        self.end = end
        self.parent = parent
        self.children: list[Element | str] = []
        self.foreign = foreign  # part of a drawing or a formula
        self.gone = False  # not rendered: display none and the like
        self.unseen = False  # visibility hidden
        self.silent = False  # hidden from screen readers


class Slip(NamedTuple):
    """Something wrong with the tags, between two offsets of the text."""

    rule: str
    start: int
    end: int
    detail: tuple[str, ...] = ()


class Page:
    """What was read. `elements` are in the order of the page."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root = Element(ROOT, 0, 0, None, False)
        self.elements: list[Element] = []
        self.ids: dict[str, Element] = {}
        self.texts: list[tuple[int, int, Element]] = []
        self.slips: list[Slip] = []
        self.doctype: tuple[int, int] | None = None

    @cached_property
    def _index(self) -> tuple[dict[str, list[Element]], dict[str, list[Element]]]:
        """The elements by their names, without drawings, and by their attributes: one walk for all rules."""
        names: defaultdict[str, list[Element]] = defaultdict(list)
        attributes: defaultdict[str, list[Element]] = defaultdict(list)
        for element in self.elements:
            if not element.foreign:
                names[element.name].append(element)
            for attribute in element.attributes:
                attributes[attribute].append(element)
        return dict(names), dict(attributes)

    def named(self, *names: str) -> list[Element]:
        """The elements with one of these names, in order."""
        return self._in_order(self._index[0], names)

    def having(self, *attributes: str) -> list[Element]:
        """The elements with one of these attributes, in order."""
        return self._in_order(self._index[1], attributes)

    def _in_order(self, index: dict[str, list[Element]], keys: tuple[str, ...]) -> list[Element]:
        found = [index[key] for key in keys if key in index]
        if len(found) < 2:
            return found[0] if found else []
        wanted = {element for group in found for element in group}
        return [element for element in self.elements if element in wanted]

    def take_apart(self) -> None:
        """Lets go of the elements, which know one another and else stay in memory until Python looks for such rings."""
        for element in (self.root, *self.elements):
            element.parent, element.children = None, []
