"""What a browser finds in the HTML that Markdown gave: links, pictures, headings, comments and texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sitecheck.html.address_attributes import ELEMENTS, addresses
from sitecheck.html.elements import HEADINGS

NOT_PROSE = frozenset("a code pre script style textarea kbd samp tt option button title".split())


@dataclass(frozen=True)
class RenderedLink:
    """One address in an attribute, with its element."""

    element: str
    attribute: str
    value: str
    node: LexborNode

    @property
    def text(self) -> str:
        """Its words, or those of a picture in it, as of a link on a page."""
        return reading_text(self.node, skipped=is_picture) or reading_text(self.node)

    @property
    def before_note(self) -> str:
        """The text before a footnote's number: `<sup><a class="footnote-ref">`."""
        previous = self.node.parent.prev if "footnote-ref" in (self.node.attributes.get("class") or "") else None
        return (previous.text(deep=False) or "") if previous is not None and previous.is_text_node else ""


@dataclass(frozen=True)
class RenderedHeading:
    """A heading; `level` is 1 to 6."""

    level: int
    node: LexborNode

    @property
    def text(self) -> str:
        return reading_text(self.node, skipped=is_heading_extra)


@dataclass(frozen=True)
class RenderedText:
    """What of a rendered text was typed somewhere, each kind in the order of the page."""

    links: tuple[RenderedLink, ...]
    pictures: tuple[LexborNode, ...]
    headings: tuple[RenderedHeading, ...]
    comments: tuple[str, ...]
    texts: tuple[LexborNode, ...]


def is_heading_extra(node: LexborNode) -> bool:
    """A footnote's number or a link to the heading itself: in the heading, but not of it."""
    if node.tag == "sup":
        return (node.attributes.get("id") or "").startswith("fnref")
    return node.tag == "a" and "headerlink" in (node.attributes.get("class") or "")


def is_picture(node: LexborNode) -> bool:
    return node.tag == "img"


def reading_text(node: LexborNode, skipped: Callable[[LexborNode], bool] = lambda node: False) -> str:
    """The text that a visitor reads or hears, alternative texts included."""
    pieces, waiting = [], [node]
    while waiting:
        current = waiting.pop()
        if current.is_text_node:
            pieces.append(current.text(deep=False))
        elif skipped(current):
            continue
        elif current.tag == "img":
            pieces.append(current.attributes.get("alt") or "")
        elif current.is_element_node:
            waiting.extend(reversed(list(current.iter(include_text=True))))
    return " ".join("".join(pieces).split())


def read(html: str) -> RenderedText:
    """The facts of rendered HTML, each in its order."""
    links, pictures, headings, comments, texts = [], [], [], [], []
    tree = LexborHTMLParser(f"<body>{html}")  # a remark before the first element would stand outside the root
    for node in tree.root.traverse(include_text=True):
        if node.is_text_node:
            texts.append(node)
        elif node.is_comment_node:
            comments.append(node.comment_content or "")
        elif node.is_element_node:
            if node.tag in ELEMENTS and node.attributes:
                links.extend(RenderedLink(node.tag, *found[:2], node) for found in addresses(node.tag, node.attributes))
            if node.tag == "img":
                pictures.append(node)
            if node.tag in HEADINGS:
                headings.append(RenderedHeading(int(node.tag[1]), node))
    return RenderedText(tuple(links), tuple(pictures), tuple(headings), tuple(comments), tuple(texts))


def is_prose(text: LexborNode) -> bool:
    node = text.parent
    while node is not None and node.tag != "body":
        if node.tag in NOT_PROSE:
            return False
        node = node.parent
    return True
