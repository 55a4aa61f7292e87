"""What stands open while the tree of a page is built: what a tag ends, what may stand where, and what was lost on the way.

This follows the HTML standard's "stack of open elements" where that matters for what visitors get.
"""

from __future__ import annotations

from sitecheck.html.elements import (
    ALLOWED_IN_TABLE,
    BARRIER,
    BEFORE_BODY,
    BLOCKS,
    CHANGED,
    CLOSED_BY,
    HEADINGS,
    INTEGRATION,
    LEAVES_DRAWING,
    LISTS,
    MAY_STAY_OPEN,
    ONLY_IN_TABLES,
    PARAGRAPH_BARRIER,
    PARTS,
    ROW_GROUPS,
    STOPS,
    TABLE_PARTS,
    VOID,
)
from sitecheck.html.tags import Tag
from sitecheck.html.tree import Element, Page, Slip

ROW = Tag("tr")
DEEPEST = 256
"""Elements deeper than this become neighbours, as they do in browsers a little later; so no page can exhaust the stack."""

MOST = 100
"""So many slips of one page are worth telling."""


class Nesting:
    """The stack of open elements of one page; whatever a browser would have to mend becomes a slip of the page."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.page = Page(text)
        self.stack = [self.page.root]
        self.lost: dict[str, list[tuple[Element, str]]] = {}  # elements ended from outside, by name
        self.forgiven: list[str] = []  # end tags that belong to something already reported
        self.cut_paragraphs: list[tuple[Element, str, int, int]] = []  # parent, and the block that ended the paragraph
        self.begun: dict[str, list[Element]] = {"p": [], "a": []}  # those that may still be open
        self.parts: dict[str, Element] = {}  # html, head and body

    def push(self, element: Element) -> None:
        if len(self.stack) < DEEPEST:
            self.stack.append(element)
            if element.name in self.begun:
                self.begun[element.name].append(element)
        else:
            self.page.sound = False
            self.page.deep = min(self.page.deep, element.start)

    def in_drawing(self, name: str) -> bool:
        """Whether a tag belongs to the drawing that is open; HTML in a drawing ends it."""
        current = self.stack[-1]
        if not current.foreign or (current.name in INTEGRATION and name not in ("svg", "math")):
            return False
        if name not in LEAVES_DRAWING:
            return True
        self.page.sound = False
        while self.stack[-1].foreign and self.stack[-1].name not in INTEGRATION:
            self.drop(self.stack.pop(), name)
        return False

    def admitted(self, tag: Tag, start: int, end: int) -> bool:
        """Ends what a start tag ends, and says whether the element comes into being at all."""
        name = tag.name
        if name in PARTS:
            return self.page_part(tag)
        if name in ("a", "button", "form") and not self.alone(name, start, end):
            return False
        if name in BLOCKS or name in ("p", "li", "dt", "dd"):
            self.end_paragraph(name, start, end)
        if name in CLOSED_BY:
            self.end_siblings(name)
        if name in ONLY_IN_TABLES:
            return self.table_part(name, start, end)
        current = self.stack[-1]
        if name in CHANGED or (name in HEADINGS and current.name in HEADINGS) or (current.name in TABLE_PARTS and name in ("form", "input")):
            self.page.sound = False
        if current.name in TABLE_PARTS and name not in ALLOWED_IN_TABLE:
            self.slip("content-between-cells", start, end, name, "")
        elif name in ("li", "dt", "dd") and "role" not in tag.attributes and not self.in_list(name, current):
            self.slip("item-outside-list", start, end, current.name, name)
        return True

    def in_list(self, name: str, holder: Element) -> bool:
        """Whether an item may stand there; a `<div>` holds a group of terms within their list."""
        if name != "li" and holder.name == "div":
            holder = self.stack[-2]
        return _made_up(holder) or holder.name in (LISTS if name == "li" else ("dl",))

    def page_part(self, tag: Tag) -> bool:
        """A second `html`, `head` or `body` only lends its attributes to the first."""
        if first := self.parts.get(tag.name):
            first.attributes = {**tag.attributes, **first.attributes}
            self.page.sound = False
            return False
        if tag.name == "body":
            self.close_head()
        if self.page.texts or any(element.name not in BEFORE_BODY for element in self.page.elements):
            self.page.sound = False  # too late for this part
        return True

    def close_head(self) -> None:
        for position, element in enumerate(self.stack):
            if element.name == "head":
                del self.stack[position:]

    def end_paragraph(self, name: str, start: int, end: int) -> None:
        position = self.open("p", PARAGRAPH_BARRIER) if self.may_be_open("p") else None
        if position is None:
            return
        parent = self.stack[position - 1]
        self.pop_to(position, "p")
        if name in BLOCKS:
            self.cut_paragraphs.append((parent, name, start, end))

    def end_siblings(self, name: str) -> None:
        closed, stops = CLOSED_BY[name], STOPS.get(name, frozenset({"table"}))
        for position in range(len(self.stack) - 1, 0, -1):
            element = self.stack[position]
            if element.name in stops or element.name in ("template", "table") or element.foreign:
                return
            if element.name in closed:
                self.pop_to(position, name)
                if name not in ("tr", "thead", "tbody", "tfoot"):
                    return

    def table_part(self, name: str, start: int, end: int) -> bool:
        if not any(element.name in ("table", "template") for element in self.stack):
            self.slip("cell-outside-table", start, end, name)
            self.forgiven.append(name)
            return False
        # An element left open in the table, such as a form or a misplaced div, ends here.
        while self.stack[-1].name not in TABLE_PARTS and self.stack[-1].name not in ("colgroup", "template", "caption"):
            self.drop(self.stack.pop(), name)
        if name in ("td", "th") and self.stack[-1].name in (*ROW_GROUPS, "table"):
            row = Element(ROW, start, start, self.stack[-1], False)
            self.stack[-1].children.append(row)
            self.page.elements.append(row)
            self.stack.append(row)
        return True

    def alone(self, name: str, start: int, end: int) -> bool:
        """A link in a link, a button in a button and a form in a form cannot be."""
        position = self.open(name, frozenset({"template", "table"} if name == "a" else {"template"}))
        if position is None:
            return True
        self.page.sound = False
        if name == "a" and "href" not in self.stack[position].attributes:
            self.forgiven.append(name)
            self.pop_to(position, name)
            return True
        self.slip("nested-control", start, end, name, name)
        self.forgiven.append(name)
        if name == "form":
            return False
        self.pop_to(position, name)
        return True

    def end_tag(self, name: str, start: int, end: int) -> None:
        if name == "form" and name in self.forgiven:
            self.forgiven.remove(name)  # it belongs to the form that could not begin
            return
        if self.stack[-1].name == name:
            self.stack.pop()
            return
        if name == "head":
            self.close_head()
        if name in PARTS:
            return
        position = self.open(name, PARAGRAPH_BARRIER if name == "p" else BARRIER - {name})
        if position is None and name in (*ONLY_IN_TABLES, "table"):
            position = self.open(name, frozenset({"template"} if name == "table" else {"table", "template"}))
        if position is not None:
            self.pop_to(position + 1, name)
            self.stack.pop()
        else:
            self.stray(name, start, end)

    def stray(self, name: str, start: int, end: int) -> None:
        if name in self.forgiven:
            self.forgiven.remove(name)
        elif self.lost.get(name):
            element, outside = self.lost[name].pop()
            self.slip("crossed-tags", element.start, element.end, name, outside)
        elif name == "p" and self.cut_paragraphs and self.cut_paragraphs[-1][0] is self.stack[-1]:
            _parent, block, first, last = self.cut_paragraphs.pop()
            self.slip("block-in-paragraph", first, last, block)
        elif name not in VOID or name == "br":
            self.slip("stray-end-tag", start, end, name)

    def open(self, name: str, barrier: frozenset[str]) -> int | None:
        """Where in the stack the nearest element of this name is, with no barrier before it."""
        for position in range(len(self.stack) - 1, 0, -1):
            element = self.stack[position]
            if element.name == name:
                return position
            if element.name in barrier and not element.foreign:
                return None
        return None

    def may_be_open(self, name: str) -> bool:
        begun = self.begun[name]
        while begun and begun[-1] not in self.stack:
            begun.pop()
        return bool(begun)

    def pop_to(self, position: int, by: str) -> None:
        for element in reversed(self.stack[position:]):
            self.drop(element, by)
        del self.stack[position:]

    def drop(self, element: Element, by: str) -> None:
        if element.name in MAY_STAY_OPEN and not element.foreign:
            return
        self.page.sound = False
        if element.name == "a" and "href" not in element.attributes:
            return  # a place to link to; nothing is lost when it stays open
        if not (element.name == by and self.forgiven):
            self.lost.setdefault(element.name, []).append((element, by))

    def slip(self, rule: str, start: int, end: int, *detail: str) -> None:
        self.page.sound = False
        if len(self.page.slips) < MOST and start < self.page.deep:
            self.page.slips.append(Slip(rule, start, end, detail))


def _made_up(element: Element) -> bool:
    """Whether what stands in it is put elsewhere when the page comes alive."""
    return element.name == "template" or ("-" in element.name and not element.foreign)
