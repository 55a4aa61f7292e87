"""Puts lists into the one form that Markdown has for them."""

from __future__ import annotations

from bs4 import BeautifulSoup, NavigableString, PageElement, Tag

from importer.html.elements import ANCHOR, BREAK, HEADINGS


def mend_lists(tree: BeautifulSoup) -> None:
    """Everything in a list stands in an item, and every item in a list."""
    for items in tree.find_all(["ul", "ol"]):
        _mend(items, tree)
    for items in reversed(tree.find_all(["ul", "ol"])):
        if _only_places(items):
            for frame in (items, *items.find_all("li", recursive=False)):
                frame.name = "div"
    for item in tree.find_all("li"):
        if item.find_parent(["ul", "ol"]) is None:
            item.wrap(tree.new_tag("ul"))
    for part in tree.find_all(["dt", "dd"]):
        if part.find_parent("dl") is None:
            part.name = "div"


def _mend(items: Tag, tree: BeautifulSoup) -> None:
    last: Tag | None = None
    for child in list(items.children):
        if isinstance(child, Tag) and child.name == BREAK:
            child.decompose()
        elif isinstance(child, Tag) and child.name == "li":
            last = child
        elif isinstance(child, Tag) and child.name in ("ul", "ol") and last is not None:
            last.append(child.extract())
        elif isinstance(child, Tag) and child.name != ANCHOR or str(child).strip():
            last = tree.new_tag("li")
            child.wrap(last)


def _only_places(items: Tag) -> bool:
    """Whether a list was only a way to place things: pictures of a gallery, or parts that have headings of their own."""
    parts = items.find_all("li", recursive=False)
    return bool(parts) and (all(map(_shows_picture, parts)) or items.name == "ul" and all(map(_has_heading_and_words, parts)))


def _shows_picture(item: Tag) -> bool:
    words = "".join(text for text in item.find_all(string=True) if text.find_parent(["figcaption", "em"]) is None)
    return item.find("img") is not None and not words.strip()


def _has_heading_and_words(item: Tag) -> bool:
    heading = item.find(HEADINGS)
    return heading is not None and heading.get_text(strip=True) != item.get_text(strip=True)


def keep_items_plain(tree: BeautifulSoup) -> None:
    """What Markdown cannot say within an item of a list keeps its words only."""
    for part in tree.find_all(["hr", "blockquote", *HEADINGS]):
        if part.find_parent(["li", "dd", "dt"]) is None:
            continue
        if part.name in HEADINGS and not part.get_text(strip=True) or part.name == "hr":
            part.decompose()
        elif part.name == "blockquote":
            part.insert_before(tree.new_tag(BREAK))
            part.insert_after(tree.new_tag(BREAK))
            part.unwrap()
        else:
            part.name = "p"
    for item in reversed(tree.find_all("li")):
        _open_list_at_start(item)


def _open_list_at_start(item: Tag) -> None:
    """An item that begins with a list was only its frame."""
    begins = next(filter(_says_something, item.children), None)
    if isinstance(begins, Tag) and begins.name in ("ul", "ol"):
        for inner in begins.find_all("li", recursive=False):
            item.insert_before(inner.extract())
        begins.decompose()


def _says_something(child: PageElement) -> bool:
    return child.name not in (BREAK, ANCHOR) if isinstance(child, Tag) else isinstance(child, NavigableString) and bool(child.strip())
