"""The published side: the facts of one HTML page, a pure function of its path and its bytes.

Records are named tuples, since a page has some sixty links and a frozen dataclass takes four times as
long to make. Everything here is immutable, so it can be kept by content hash and sent between processes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sitecheck.html.address_attributes import Role


class Link(NamedTuple):
    """An address in an attribute. `written` is what a browser reads there, entities resolved."""

    element: str
    attribute: str  # of a meta element: its property or name, or "refresh"
    written: str
    role: Role
    text: str = ""
    index: int = 0  # place among the page's links, from 0


class Heading(NamedTuple):
    """A heading of a page; `level` is 1 to 6."""

    level: int
    text: str
    id: str
    outline: int = 0  # 0: the page's; else that of its first dialog, second …, which is read by itself


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
    redirects: bool = False  # whether it only sends visitors on to another page
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
    typed_links: tuple[str, ...] = ()  # links that a visitor reads as they are typed in Markdown

    @property
    def name(self) -> str:
        """What a visitor would call the page: its one main heading, else its title, else its address."""
        headings = [heading.text for heading in self.headings if heading.level == 1 and heading.text]
        title = next(iter(self.titles), "")
        return headings[0] if len(headings) == 1 or (headings and not title) else title or "/" + self.path.removesuffix("index.html")

    @property
    def whole(self) -> bool:
        """Whether it is a page of its own: neither a redirect nor a piece without any heading or title."""
        return not self.redirects and bool(self.headings or self.titles or self.lang)

    @property
    def listed(self) -> bool:
        """Whether search engines may show it."""
        return "noindex" not in self.robots and "none" not in self.robots
