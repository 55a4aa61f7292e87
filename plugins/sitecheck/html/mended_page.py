"""The tree of a page as browsers mend it, made of the same elements as the tree that was written."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from sitecheck.html.tags import Tag, tag_of
from sitecheck.html.tree import Element, Page


def mended_page(text: str) -> Page:
    """The tree of any HTML. Never fails; takes time with the square of the depth."""
    page = Page(text)
    made: dict[int, Element] = {}
    root = LexborHTMLParser(text).root
    for node in root.traverse(include_text=True) if root is not None else ():
        above = made.get(node.parent.mem_id, page.root)
        if node.tag == "-text":
            above.children.append(node.text_content or "")
        elif node.tag and not node.tag.startswith("-"):  # a program such as <?php ?> has no name
            made[node.mem_id] = element = Element(_tag(node), 0, 0, above, False)
            above.children.append(element)
            page.elements.append(element)
    return page


def _tag(node: LexborNode) -> Tag:
    return tag_of(node.tag.lower(), {name.lower(): value or "" for name, value in node.attributes.items()})
