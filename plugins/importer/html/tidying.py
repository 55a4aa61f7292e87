"""Takes away what says nothing from a tree whose blocks are in order."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, NavigableString, Tag

from importer.html.elements import HEADINGS, INLINE, OURS

_FILLED = ("strong", "em", "a", "code", "del", "mark", "sub", "sup", "abbr", "p", "li", "blockquote", "dt", "dd", *HEADINGS)


def tidy(tree: BeautifulSoup) -> None:
    """Empty elements go, those of one kind side by side become one."""
    _without_empty(tree)
    for element in tree.find_all(["strong", "em", "del", "code"]):
        _join_following(element)
    for items in reversed(tree.find_all(["ul", "ol", "dl"])):
        if items.find(["li", "dt", "dd"]) is None:
            items.decompose()
    _part_pictures(tree)
    _without_idle_lines(tree)
    for pre in tree.find_all("pre"):
        for line in pre.find_all("br"):
            line.replace_with("\n")
        if not _has_room(pre):
            _as_lines(pre, tree)
    for inner in tree.select(", ".join(f"{name} strong" for name in HEADINGS)):
        if inner.get_text(strip=True) == inner.find_parent(HEADINGS).get_text(strip=True):
            inner.unwrap()
    tree.smooth()
    for text in tree.find_all(string=re.compile(r"\s\s|[\n\t]")):
        if text.find_parent("pre") is None:
            text.replace_with(NavigableString(re.sub(r"\s+", " ", text)))


def _without_empty(tree: BeautifulSoup) -> None:
    for element in reversed(tree.find_all(list(_FILLED))):
        if not element.get_text(strip=True) and element.find(["img", *OURS, "hr", "table", "pre"]) is None:
            element.replace_with(" " if element.name in INLINE and element.get_text() else "")
    for element in tree.find_all(["strong", "em", "del", "mark"]):
        if not element.get_text(strip=True) and element.find("img") is not None:
            element.unwrap()


def _join_following(element: Tag) -> None:
    while isinstance(following := element.next_sibling, Tag) and following.name == element.name:
        for child in list(following.contents):
            element.append(child.extract())
        following.decompose()


def _part_pictures(tree: BeautifulSoup) -> None:
    """Pictures that stood side by side, without a word between them, become paragraphs of their own."""
    for paragraph in tree.find_all("p"):
        if paragraph.get_text(strip=True) or len(paragraph.find_all("img")) < 2 or paragraph.find(OURS) or paragraph.find_parent("table"):
            continue
        for part in [part for part in paragraph.contents if isinstance(part, Tag) and (part.name == "img" or part.find("img"))]:
            holder = tree.new_tag("p")
            paragraph.insert_before(holder)
            holder.append(part.extract())
        paragraph.decompose()


def _without_idle_lines(tree: BeautifulSoup) -> None:
    """A line parts what stands above it from what stands below; where there is neither, or another line, it says nothing."""
    for line in tree.find_all("hr"):
        before, after = line.find_previous_sibling(True), line.find_next_sibling(True)
        if line.parent is tree and (before is None or after is None or before.name == "hr"):
            line.decompose()
    while (last := next((child for child in reversed(tree.contents) if isinstance(child, Tag)), None)) is not None and last.name == "hr":
        last.decompose()


def _has_room(pre: Tag) -> bool:
    """Within a point or a quotation, Markdown knows code by its indentation alone, and that only below a paragraph."""
    around = pre.find_parents(["li", "dd", "blockquote", "table"])
    before = pre.find_previous_sibling(True)
    below = before is not None and before.name == "p" and pre.parent is around[0] if around else False
    return not around or (below and len({outer.name for outer in around}) == 1 and around[0].name in ("li", "blockquote"))


def _as_lines(pre: Tag, tree: BeautifulSoup) -> None:
    """Code in any other narrow place: Markdown has no sure way to write it there but line by line."""
    lines = [line for line in pre.get_text().split("\n") if line.strip()]
    pre.clear()
    pre.name = "p" if pre.parent.name != "td" else "span"
    for number, line in enumerate(lines):
        if number:
            pre.append(tree.new_tag("br"))
        code = tree.new_tag("code")
        code.string = line
        pre.append(code)
