"""Pictures around which the old website let the words flow: at the edge of a paragraph they become one of their own."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, NavigableString, PageElement, Tag

_FLOATING = frozenset(("alignleft", "alignright", "aligncenter"))
_FLOAT = re.compile(r"float\s*:\s*(?:left|right)")
_BESIDE = ("a", "b", "em", "i", "strong", "span", "u", "small")
_AROUND = ("p", "div", "section", "article", "[document]")


def set_free(tree: BeautifulSoup, pause: str) -> None:
    """`pause` is the element that parts what stands loose. A picture in the middle of a sentence stays there."""
    for image in tree.find_all("img"):
        if not _FLOATING & set(image.get_attribute_list("class")) and not _FLOAT.search(str(image.get("style") or "")):
            continue
        holder = image
        while holder.parent is not None and holder.parent.name in _BESIDE and not holder.parent.get_text(strip=True):
            holder = holder.parent
        if holder.parent is None or holder.parent.name not in _AROUND:
            continue
        if holder.parent.name == "p" and _begins(holder):
            holder.parent.insert_before(holder.extract())
        elif holder.parent.name != "p" and (_begins(holder) or _ends(holder)):
            holder.insert_before(tree.new_tag(pause))
            holder.insert_after(tree.new_tag(pause))


def _begins(holder: Tag) -> bool:
    return _is_edge(holder.previous_sibling, r"\n[^\S\n]*\n\s*$") and not (holder.next_sibling is None and holder.parent.name == "p")


def _ends(holder: Tag) -> bool:
    return _is_edge(holder.next_sibling, r"^\s*\n[^\S\n]*\n")


def _is_edge(beside: PageElement | None, empty_line: str) -> bool:
    while isinstance(beside, NavigableString) and not beside.strip() and not re.search(empty_line, beside):
        beside = beside.next_sibling if empty_line.startswith("^") else beside.previous_sibling
    if isinstance(beside, NavigableString):
        return bool(re.search(empty_line, beside))
    return beside is None or beside.name not in (*_BESIDE, "br", "img", "code", "sub", "sup", "mark")
