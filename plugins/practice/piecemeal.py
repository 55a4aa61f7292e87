"""Long texts in time that grows with their length: Python-Markdown's inline parser takes the square of it.

For each element the parser looks through all its neighbours. Here it is given a few neighbours at a time;
what it writes is the same.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

_MANY = 300


class Piecemeal(InlineProcessor):
    """An inline parser that reads crowded elements in pieces."""

    def run(self, root: etree.Element, ancestors: list[str] | None = None) -> etree.Element:
        crowded = [element for element in root.iter() if len(element) > _MANY]
        if not crowded:
            return super().run(root, ancestors)
        parents = {child: parent for parent in root.iter() for child in parent}
        finished = []
        for element in reversed(crowded):  # the innermost first; what is finished is kept out of the next run
            finished.append((element, self._read(element, _above(element, parents))))
        if root not in crowded:
            super().run(root, ancestors)
        for element, children in finished:
            element[:] = children
        return root

    def _read(self, element: etree.Element, above: list[str]) -> list[etree.Element]:
        children = list(element)
        element[:] = []
        read: list[etree.Element] = []
        for start in range(0, len(children), _MANY):
            piece = etree.Element(element.tag)
            piece.extend(children[start:start + _MANY])
            super().run(piece, above)
            read.extend(piece)
        return read


def _above(element: etree.Element, parents: dict[etree.Element, etree.Element]) -> list[str]:
    """The tags around an element: some patterns are not applied inside others."""
    tags = []
    while (element := parents.get(element)) is not None:
        tags.append(element.tag.lower())
    return tags[::-1]


def hasten(md: Markdown) -> None:
    """Replace each inline parser of a converter; smarty has one of its own, with patterns of its own."""
    for name, priority in (("inline", 20), ("smarty", 6)):
        piecemeal = Piecemeal(md)
        piecemeal.inlinePatterns = md.treeprocessors[name].inlinePatterns
        md.treeprocessors.register(piecemeal, name, priority)
