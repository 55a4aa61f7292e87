"""Builds the tree of a page in one pass, and notes on the way whatever a browser would have to mend.

A browser mends broken HTML in silence, so its tree does not show what was broken, nor where.
"""

from __future__ import annotations

import re
from html import unescape

from sitecheck.html.elements import HEADINGS, PARTS, RAW, TABLE_PARTS, VOID
from sitecheck.html.known_words import ELEMENTS
from sitecheck.html.nesting import Nesting
from sitecheck.html.tags import TOKEN, Tag, read_tag
from sitecheck.html.tree import Element, Page, Slip

_COMMENT_END = re.compile(r"--!?>")
RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}
"""Where the text of an element ends in which nothing else is markup."""
_PROGRAM = re.compile(r"<\?(?:php\b|=)", re.IGNORECASE)
_SPACE = re.compile(r"\s*")


def read_page(text: str) -> Page:
    """The tree of a page. Never fails; takes time in proportion to the text."""
    return _Builder(text).build()


class _Builder(Nesting):
    def build(self) -> Page:
        """One pass. What is usual is done at once, since a page has hundreds of such pieces; all else has a method."""
        text, position, length, stack, texts = self.text, 0, len(self.text), self.stack, self.page.texts
        search = TOKEN.search
        while position < length:
            found = search(text, position)
            start = found.start() if found else length
            if start > position:
                words, current = text[position:start], stack[-1]
                if words.isspace():
                    current.children.append(" ")
                else:
                    current.children.append(unescape(words) if "&" in words else words)
                    texts.append((position, start, current))
                    if current.name in TABLE_PARTS and not current.foreign:
                        self.between_cells(words, position, start)
            if found is None:
                break
            kind, position = found.lastgroup, found.end()
            if kind == "name":
                position = self.start_tag(read_tag(found[0]), start, position)
            elif kind == "end":
                name = found["end"].lower()
                if stack[-1].name == name and name != "form":
                    stack.pop()
                else:
                    self.end_tag(name, start, position)
            else:
                position = self.other(kind, start, position)
        self.finish()
        return self.page

    def between_cells(self, words: str, start: int, end: int) -> None:
        first = _SPACE.match(self.text, start).end()
        self.slip("content-between-cells", first, min(end, first + 40), "", words.strip()[:40])

    def other(self, kind: str, start: int, end: int) -> int:
        text = self.text
        if kind == "comment":
            if text.startswith((">", "->"), end):
                return text.index(">", end) + 1
            closing = _COMMENT_END.search(text, end)
            if closing is None:
                line = text.find("\n", start)
                self.slip("unclosed-comment", start, line if line >= 0 else len(text))
            return closing.end() if closing else len(text)
        if kind == "cdata" and self.stack[-1].foreign:
            closing = text.find("]]>", end)
            self.stack[-1].children.append(text[end : closing if closing >= 0 else len(text)])
            return closing + 3 if closing >= 0 else len(text)
        if kind == "broken":
            return self.broken_tag(start)
        closing = text.find(">", end)
        if program := _PROGRAM.match(text, start):
            self.slip("unrun-code", start, closing + 1 if closing >= 0 else len(text), program[0], "")
        if text[start : start + 9].lower() == "<!doctype" and self.page.doctype is None and not self.page.elements:
            self.page.doctype = (start, closing + 1)
        return closing + 1 if closing >= 0 else len(text)

    def broken_tag(self, start: int) -> int:
        """A tag whose last quote or `>` is missing: nothing after it can be trusted."""
        line = self.text.find("\n", start)
        end = line if line >= 0 else len(self.text)
        self.slip("unclosed-quote", start, end, self.text[start:end][:60])
        closing = self.text.find(">", start)
        return closing + 1 if closing >= 0 else len(self.text)

    def start_tag(self, tag: Tag, start: int, end: int) -> int:
        parent, usual = self.stack[-1], tag.usual
        special = usual is None or parent.foreign or parent.name in TABLE_PARTS
        if special or (usual and self.may_be_open(usual)) or (usual == "p" and parent.name in HEADINGS):
            return self.special_tag(tag, start, end)
        element = Element(tag, start, end, parent, False)
        parent.children.append(element)
        self.page.elements.append(element)
        if identifier := tag.attributes.get("id"):
            self.page.ids.setdefault(identifier, element)
        self.push(element)
        return end

    def special_tag(self, tag: Tag, start: int, end: int) -> int:
        name = tag.name
        for attribute, first, last in () if tag.odd else tag.twice:  # else these are words of a value
            self.slip("duplicate-attribute", start + first, start + last, attribute)
        if tag.odd:
            written = self.text[start:end]
            # With as many marks as there must be, and no other tag within, one is too many rather than missing.
            apart = written.count('"') % 2 == 0 and written.count("'") % 2 == 0 and "<" not in written[1:]
            self.slip("quote-in-value" if apart else "unclosed-quote", start, min(end, start + 200), written[:60])
        foreign = self.in_drawing(name)
        if not foreign and not self.admitted(tag, start, end):
            return end
        parent = self.stack[-1]
        element = Element(tag, start, end, parent, foreign or name in ("svg", "math"))
        parent.children.append(element)
        self.page.elements.append(element)
        if identifier := tag.attributes.get("id"):
            self.page.ids.setdefault(identifier, element)
        if element.foreign:
            if not tag.closes_itself:
                self.push(element)
            return end
        if name in VOID:
            return end
        if name in RAW:
            return self.raw(element, end)
        if name in PARTS:
            self.parts[name] = element
        self.push(element)
        return len(self.text) if name == "plaintext" else end

    def raw(self, element: Element, end: int) -> int:
        closing = RAW_END[element.name].search(self.text, end)
        if closing is None:
            self.slip("unclosed-element", element.start, element.end, element.name)
            return len(self.text)
        if closing.start() > end:
            words = self.text[end : closing.start()]
            element.children.append(unescape(words) if element.name in ("title", "textarea") and "&" in words else words)
        after = self.text.find(">", closing.end())
        return after + 1 if after >= 0 else len(self.text)

    def finish(self) -> None:
        self.page.sound = self.page.sound and "\0" not in self.text
        self.pop_to(1, "")
        swallowed = any(slip.rule == "unclosed-comment" for slip in self.page.slips)  # with the end tags of what is open
        for lost in self.lost.values():
            # A tag that no browser knows is another fault, and most are words that nobody wanted to close.
            for element in (element for element, by in lost if (by or not swallowed) and (element.name in ELEMENTS or "-" in element.name)):
                self.slip("unclosed-element", element.start, element.end, element.name)
        self.page.slips = _causes(_not_owned(self.page))


def _not_owned(page: Page) -> list[Slip]:
    """Without the items that a list elsewhere calls its own, by which they are counted there."""
    if not any(slip.rule == "item-outside-list" for slip in page.slips):
        return page.slips
    names = {name for owner in page.having("aria-owns") for name in owner.attributes["aria-owns"].split()}
    owned = {element.start for element in page.named("li", "dt", "dd") if element.attributes.get("id") in names}
    return [slip for slip in page.slips if slip.rule != "item-outside-list" or slip.start not in owned]


def _causes(slips: list[Slip]) -> list[Slip]:
    """Without what only follows from a quote that is missing further up."""
    quote = min((slip.start for slip in slips if slip.rule == "unclosed-quote"), default=None)
    if quote is None:
        return slips
    return [slip for slip in slips if slip.rule == "unclosed-quote" or slip.end <= quote]
