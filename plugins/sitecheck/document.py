"""The published side: the facts of one HTML page, a pure function of its path and its bytes.

Records are named tuples, since a page has some sixty links and a frozen dataclass takes four times as
long to make. Everything here is immutable, so it can be kept by content hash and sent between processes.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from sys import intern
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from sitecheck.address_attributes import Role
from sitecheck.conformance_builder import read_page
from sitecheck.conformance_content import HEADINGS
from sitecheck.conformance_tree import Element, Page, descendants
from sitecheck.inner_addresses import inner_addresses
from sitecheck.mended_page import mended_page

_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
# Braces between quotation marks, as in '{%', are spoken of and not left over. All begins with a brace, which is quickly sought.
_USED = r"(?:(?<!['\"‘“]..)|(?!['\"’”]))"
_LEFTOVER = re.compile(
    rf"\{{\{{{_USED}[^{{}}]{{0,99}}\}}\}}|\{{%{_USED}[^{{}}]{{0,99}}%\}}|"
    r"\{(?:filename|static|attach|tag|category|author|index)\}[/\w.][^\s<>\"']*",
)
_HIDING = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_TOP = frozenset({"head", "body", "html", "#document"})
DEEPEST = 4000
"""The parser takes time with the square of the depth; browsers give up at some hundreds."""

_NESTING = re.compile(
    r"<(/?)(?!(?:p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|"
    r"path|circle|rect|line|use|polygon|polyline|ellipse|stop)\b)[a-zA-Z]", re.IGNORECASE)
_UNREAD = ["script", "style", "template", "noscript", "title", "code", "pre", "kbd", "samp", "textarea"]


class Link(NamedTuple):
    """An address in an attribute. `written` is what a browser reads there, entities resolved."""

    element: str
    attribute: str  # of a meta element: its property or name, or "refresh"
    written: str
    role: Role
    text: str = ""
    index: int = 0  # place among the page's links, from 0


class Heading(NamedTuple):
    level: int
    text: str
    id: str


class Picture(NamedTuple):
    """An `img`, the `index`-th of its page from 0. `alt` is None when the attribute is missing."""

    src: str
    alt: str | None
    silent: bool  # hidden from screen readers on purpose, or named in another way
    index: int
    link: int  # index of the link that its src is; -1 without src


@dataclass(frozen=True, slots=True)
class Document:
    """What one written page says. `path` is its place below the site's root: `articles/x/index.html`."""

    path: str
    links: tuple[Link, ...] = ()
    anchors: frozenset[str] = frozenset()  # every id, and the name of every `a`
    maps: frozenset[str] = frozenset()  # names of image maps
    repeated_ids: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    pictures: tuple[Picture, ...] = ()
    titles: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    lang: str = ""
    base: str = ""
    robots: str = ""
    leftovers: tuple[str, ...] = ()  # placeholders that a visitor reads, such as {{ name }}
    too_deep: bool = False  # only its beginning was read, since its elements are nested beyond reason
    relations: tuple[tuple[str, str, str], ...] = ()  # rel, hreflang and href of the links in its head, if they matter to search engines
    structured: bool = False  # whether there may be structured data
    brackets: bool = False  # whether a visitor reads ][ or [^, as of a reference without definition

    @property
    def name(self) -> str:
        """What a visitor would call the page: its one main heading, else its title, else its address."""
        headings = [heading.text for heading in self.headings if heading.level == 1 and heading.text]
        title = next(iter(self.titles), "")
        return headings[0] if len(headings) == 1 or (headings and not title) else title or "/" + self.path.removesuffix("index.html")

    @property
    def redirects(self) -> bool:
        """Whether the page only sends visitors on to another one."""
        return any(link.attribute == "refresh" for link in self.links)

    @property
    def whole(self) -> bool:
        """Whether it is a page of its own: neither a redirect nor a piece without any heading or title."""
        return not self.redirects and bool(self.headings or self.titles or self.lang)

    @property
    def listed(self) -> bool:
        """Whether search engines may show it."""
        return "noindex" not in self.robots and "none" not in self.robots


def read_document(path: str, content: bytes) -> Document:
    """The facts of a page. Never fails: what is not HTML simply has no facts."""
    return document_of(path, read_page(decode(content)))


def document_of(path: str, page: Page) -> Document:
    """The same of a page whose tree was built already."""
    return _Reading(path).of(page)


def decode(content: bytes) -> str:
    """The text of a page: byte order mark, UTF-8, then what the page declares, then Windows-1252."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _CHARSET.search(content[:2048])
        name = declared[1].decode("ascii", "replace") if declared else "cp1252"
    try:
        return content.decode(name, "replace")
    except (LookupError, ValueError):  # Python has some codes, such as "idna", that are no letters of a page
        return content.decode("cp1252", "replace")


def depth_ends(text: str) -> int | None:
    """Where elements stand deeper in one another than DEEPEST, counted roughly; None on any sane page."""
    if text.count("<") <= DEEPEST:
        return None
    depth = 0
    for tag in _NESTING.finditer(text):
        depth += -1 if tag[1] else 1
        if depth > DEEPEST:
            return tag.start()
    return None


def visible_text(text: str) -> str:
    """What a visitor reads on the page, words of neighbouring elements kept apart; code left out."""
    body = LexborHTMLParser(text[: depth_ends(text)]).body
    if body is None:
        return ""
    body.strip_tags(_UNREAD)
    return " ".join(body.text(separator=" ").split())


class _Reading:
    """One walk over the elements of a page, in the order of the document."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.links: list[Link] = []
        self.ids: list[str] = []
        self.names: list[str] = []
        self.maps: list[str] = []
        self.headings: list[Heading] = []
        self.pictures: list[Picture] = []
        self.titles: list[str] = []
        self.metas: dict[str, list[str]] = {}
        self.lang = ""
        self.base = ""

    def of(self, page: Page) -> Document:
        end = None if page.sound else depth_ends(page.text)
        tree = page if page.sound else mended_page(page.text[:end])
        apart: set[Element] = set()  # what stands in a template is for programs
        for element in tree.elements:
            if not element.tag.dull and element not in apart:
                self.element(element, element.name)
                if element.name == "template":
                    apart.update(descendants(element))
        return self.document(page, too_deep=end is not None)

    def element(self, element: Element, name: str) -> None:
        attributes = element.attributes
        if identifier := attributes.get("id"):
            self.ids.append(intern(identifier))
        if name in HEADINGS:
            self.headings.append(Heading(int(name[1]), _text(element), identifier or ""))
        elif name in _OTHERS:
            _OTHERS[name](self, element, attributes)
        if found := element.tag.addresses:
            text = intern(_name(element))
            for attribute, written, role in found:
                self.links.append(Link(name, attribute, written, role, text, len(self.links)))
        if name == "style" or name == "script":
            self.inner(element, name, attributes)

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
            anchors=frozenset(self.ids).union(self.names),
            maps=frozenset(self.maps),
            repeated_ids=tuple(name for name, times in Counter(self.ids).items() if times > 1) if len(set(self.ids)) < len(self.ids) else (),
            headings=tuple(self.headings),
            pictures=tuple(self.pictures),
            titles=tuple(self.titles),
            descriptions=tuple(self.metas.get("description", ())),
            lang=self.lang,
            base=self.base,
            robots=" ".join(self.metas.get("robots", ())).lower(),
            leftovers=_leftovers(text),
            relations=tuple(_relations(page)),
            structured="ld+json" in text,
            brackets=_has_brackets(text) and _has_brackets(visible_text(text)),
        )


_OTHERS = {
    "a": _Reading.anchor, "map": _Reading.map, "img": _Reading.picture, "title": _Reading.title,
    "meta": _Reading.meta, "html": _Reading.start, "base": _Reading.root,
}


def _text(element: Element) -> str:
    return " ".join(element.text().split())


def _name(element: Element) -> str:
    """What stands for the link to a visitor: its words, or those of a picture in it."""
    if element.name != "a":
        return element.attributes.get("alt", "")
    return _text(element) or " ".join(inner.attributes["alt"] for inner in descendants(element) if inner.name == "img" and "alt" in inner.attributes)


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


def _has_brackets(text: str) -> bool:
    return "][" in text or "[^" in text


def _leftovers(text: str) -> tuple[str, ...]:
    # The second, slow reading is only for pages that have such braces anywhere, scripts included.
    if "{" not in text or not _LEFTOVER.search(text):
        return ()
    return tuple(dict.fromkeys(_LEFTOVER.findall(visible_text(text))))
