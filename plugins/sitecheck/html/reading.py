"""Reads the facts of a page from its tree: as it was written, or as browsers mend it where that is not the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from sys import intern

from sitecheck.document import Document, Heading, Link, Picture
from sitecheck.html.address_attributes import Role
from sitecheck.html.builder import read_page
from sitecheck.html.elements import HEADINGS
from sitecheck.html.inner_addresses import inner_addresses
from sitecheck.html.mended_page import mended_page
from sitecheck.html.page_text import decode, depth_ends, has_brackets, leftovers, typed_links
from sitecheck.html.tree import Element, Page, ancestors, descendants, in_templates

_HIDING = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_DIALOGS = frozenset({"dialog", "alertdialog"})
_TOP = frozenset({"head", "body", "html", "#document"})


def read_document(path: str, content: bytes) -> Document:
    """The facts of a page. Never fails: what is not HTML simply has no facts."""
    page = read_page(decode(content))
    document = document_of(path, page)
    page.take_apart()
    return document


def document_of(path: str, page: Page) -> Document:
    """The same of a page whose tree was built already."""
    return _Reading(path).of(page)


class _Reading:
    """One walk over the elements of a page, in the order of the document."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.links: list[Link] = []
        self.ids: list[str] = []
        self.names: list[str] = []
        self.maps: list[str] = []
        self.headings: list[Heading] = []
        self.dialogs: list[Element] = []
        self.pictures: list[Picture] = []
        self.titles: list[str] = []
        self.metas: dict[str, list[str]] = {}
        self.lang = ""
        self.base = ""

    def of(self, page: Page) -> Document:
        end = None if page.sound else depth_ends(page.text)
        tree = page if page.sound else mended_page(page.text[:end])
        apart = in_templates(tree.elements)
        for element in tree.elements:
            if not element.tag.dull and element not in apart:
                self.element(element, element.name)
        if tree is not page:
            tree.take_apart()
        return self.document(page, too_deep=end is not None)

    def element(self, element: Element, name: str) -> None:
        attributes = element.attributes
        if identifier := attributes.get("id"):
            self.ids.append(intern(identifier))
        if name in HEADINGS:
            self.headings.append(Heading(int(name[1]), _text(element), identifier or "", self.outline(element)))
        elif name in _OTHERS:
            _OTHERS[name](self, element, attributes)
        if found := element.tag.addresses:
            text = intern(_name(element))
            for attribute, written, role in found:
                self.links.append(Link(name, attribute, written, role, text, len(self.links)))
        if name == "style" or name == "script":
            self.inner(element, name, attributes)

    def outline(self, heading: Element) -> int:
        dialog = next((above for above in ancestors(heading) if above.name == "dialog" or above.attributes.get("role") in _DIALOGS), None)
        if dialog is None:
            return 0
        if dialog not in self.dialogs:
            self.dialogs.append(dialog)
        return self.dialogs.index(dialog) + 1

    def inner(self, element: Element, name: str, attributes: dict[str, str]) -> None:
        for found in inner_addresses(name, attributes, element.text()):
            role: Role = "identify" if found.attribute == "missing" else "load" if found.loaded else "name"
            self.links.append(Link(name, found.attribute, found.written, role, "", len(self.links)))

    def anchor(self, _element: Element, attributes: dict[str, str]) -> None:
        if name := attributes.get("name"):
            self.names.append(name)

    def map(self, _element: Element, attributes: dict[str, str]) -> None:
        if name := attributes.get("name"):
            self.maps.append(name)

    def picture(self, element: Element, attributes: dict[str, str]) -> None:
        alt = attributes.get("alt")
        silent = (
            attributes.get("role") in ("presentation", "none")
            or bool(attributes.get("aria-label") or attributes.get("aria-labelledby") or attributes.get("title"))
            or (alt is None and _out_of_reach(element))
        )
        link = len(self.links) if "src" in attributes else -1  # src is the next to be read, as first of an img's
        self.pictures.append(Picture(attributes.get("src", ""), alt, silent, len(self.pictures), link))

    def title(self, element: Element, _attributes: dict[str, str]) -> None:
        # A drawing has titles too; only those of the page count.
        if element.parent.name in _TOP:
            self.titles.append(_text(element))

    def meta(self, _element: Element, attributes: dict[str, str]) -> None:
        if name := attributes.get("name"):
            self.metas.setdefault(name.lower(), []).append(" ".join(attributes.get("content", "").split()))

    def start(self, _element: Element, attributes: dict[str, str]) -> None:
        self.lang = attributes.get("lang", "")

    def root(self, _element: Element, attributes: dict[str, str]) -> None:
        self.base = self.base or attributes.get("href", "")

    def document(self, page: Page, too_deep: bool) -> Document:
        text = page.text
        return Document(
            path=self.path,
            too_deep=too_deep,
            links=tuple(self.links),
            redirects=any(link.attribute == "refresh" for link in self.links),
            anchors=frozenset(self.ids).union(self.names),
            maps=frozenset(self.maps),
            repeated_ids=_repeated(self.ids),
            headings=tuple(self.headings),
            pictures=tuple(self.pictures),
            titles=tuple(self.titles),
            descriptions=tuple(self.metas.get("description", ())),
            lang=self.lang,
            base=self.base,
            robots=" ".join(self.metas.get("robots", ())).lower(),
            leftovers=leftovers(text),
            relations=tuple(_relations(page)),
            structured="ld+json" in text,
            brackets=has_brackets(text),
            typed_links=typed_links(text),
        )


_OTHERS = {
    "a": _Reading.anchor, "map": _Reading.map, "img": _Reading.picture, "title": _Reading.title,
    "meta": _Reading.meta, "html": _Reading.start, "base": _Reading.root,
}


def _repeated(names: list[str]) -> tuple[str, ...]:
    if len(set(names)) == len(names):  # as on nearly every page
        return ()
    return tuple(name for name, times in Counter(names).items() if times > 1)


def _text(element: Element) -> str:
    return " ".join(element.text().split())


def _name(element: Element) -> str:
    """What stands for the link to a visitor: its words, or those of a picture in it."""
    if element.name != "a":
        return element.attributes.get("alt", "")
    pictures = (inner.attributes for inner in descendants(element) if inner.name == "img")
    return _text(element) or " ".join(attributes["alt"] for attributes in pictures if "alt" in attributes)


def _out_of_reach(element: Element | None) -> bool:
    """Whether the element, or one that it stands in, is hidden from screen readers by what is written in its tag."""
    while element is not None:
        attributes = element.attributes
        if attributes.get("aria-hidden") == "true" or "hidden" in attributes or _HIDING.search(attributes.get("style", "")):
            return True
        element = element.parent
    return False


def _relations(page: Page) -> Iterator[tuple[str, str, str]]:
    for element in page.elements:
        if element.name == "body":
            return
        if element.name == "link":
            rel, language, address = (element.attributes.get(name, "") for name in ("rel", "hreflang", "href"))
            if language or "canonical" in rel.lower():
                yield rel, language, address
