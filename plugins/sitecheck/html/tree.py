"""A page as a tree of elements that know where they stand, and what is wrong with its tags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from sitecheck.html.elements import NO_PROSE
from sitecheck.html.letter_runs import letter_runs
from sitecheck.html.tags import Tag

ROOT = Tag("#document")


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

    def word(self, attribute: str) -> str:
        """What stands in an attribute that takes one of HTML's own words, which are read in small letters; empty when nothing does."""
        return self.attributes.get(attribute, "").strip().lower()

    def text(self) -> str:
        """All that is written in it, as it stands there; templates are for programs."""
        children = self.children
        if len(children) == 1 and isinstance(children[0], str):
            return children[0]
        words, waiting = [], children[::-1]
        while waiting:
            child = waiting.pop()
            if isinstance(child, str):
                words.append(child)
            elif child.name != "template":
                waiting.extend(reversed(child.children))
        return "".join(words)


class Slip(NamedTuple):
    """Something wrong with the tags, between two offsets of the text."""

    rule: str
    start: int
    end: int
    detail: tuple[str, ...] = ()

    @classmethod
    def of(cls, rule: str, element: Element, *detail: str) -> Slip:
        """One that its start tag shows."""
        return cls(rule, element.start, element.end, detail)


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
        self.sound = True  # browsers mend nothing and so have the same tree
        self.deep = len(text)  # from here on elements stand too deep in one another for the tree to be true

    @cached_property
    def words(self) -> list[str]:
        """Every run of letters between its tags, in small letters."""
        return letter_runs(" ".join([self.text[start:end] for start, end, _element in self.texts]).lower())

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

    @property
    def names(self) -> Iterable[str]:
        """What kinds of elements there are, drawings left out."""
        return self._index[0].keys()

    @cached_property
    def described(self) -> list[Element]:
        """The elements with any attribute that starts with `aria-`, or with a role."""
        return self.having("role", *(name for name in self._index[1] if name.startswith("aria-")))

    def named(self, *names: str) -> list[Element]:
        """The elements with one of these names, in order."""
        return self._in_order([self._index[0].get(name, []) for name in names])

    def having(self, *attributes: str) -> list[Element]:
        """The elements with one of these attributes, in order."""
        return self._in_order([self._index[1].get(attribute, []) for attribute in attributes])

    def named_or_playing(self, name: str) -> list[Element]:
        """The elements with this name, and those that may take its part by a role."""
        return self._in_order([self.named(name), self.having("role")])

    def _in_order(self, groups: list[list[Element]]) -> list[Element]:
        found = [group for group in groups if group]
        if len(found) < 2:
            return found[0] if found else []
        wanted = {element for group in found for element in group}
        return [element for element in self.elements if element in wanted]

    def take_apart(self) -> None:
        """Lets go of the elements, which know one another and else stay in memory until Python looks for such rings."""
        for element in (self.root, *self.elements):
            element.parent, element.children = None, []


def ancestors(element: Element) -> Iterator[Element]:
    """Upwards from its parent, without the root."""
    above = element.parent
    while above is not None and above.parent is not None:
        yield above
        above = above.parent


def is_prose(element: Element) -> bool:
    """Whether its letters are sentences for visitors, and neither code nor meant for programs."""
    return not any(one.name in NO_PROSE for one in (element, *ancestors(element)))


def descendants(element: Element) -> Iterator[Element]:
    """All elements within it, in the order of the page."""
    waiting = [child for child in reversed(element.children) if isinstance(child, Element)]
    while waiting:
        child = waiting.pop()
        yield child
        waiting.extend(inner for inner in reversed(child.children) if isinstance(inner, Element))


def in_templates(elements: Iterable[Element]) -> set[Element]:
    """Those of a page that stand in a template, which is for programs."""
    return {inner for element in elements if element.name == "template" for inner in descendants(element)}
