"""Makes paragraphs of what stands loose between blocks, as browsers and WordPress's old editor understand it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString, PageElement, Tag

from importer.html.elements import BLOCKS, BREAK, HEADINGS, LINE, OURS, PARTS

_EMPTY_LINE = re.compile(r"\n\s*\n")


def make_paragraphs(container: Tag, tree: BeautifulSoup, *, line_breaks: bool) -> None:
    """Loose words between blocks become paragraphs; in a list's item only where it has several."""
    groups = list(_groups(container, line_breaks=line_breaks))
    loose = [group for group in groups if isinstance(group, list) and _has_words(group)]
    is_tight = container.name in ("li", "dd") and len(loose) <= 1 and not any(isinstance(group, Tag) and group.name not in ("ul", "ol") for group in groups)
    for child in list(container.contents):
        child.extract()
    for group in groups:
        if isinstance(group, Tag):
            container.append(group)
        elif _has_words(group):
            holder = tree.new_tag(LINE if is_tight else "p")
            for node in _trimmed(group):
                holder.append(node)
            container.append(holder)


def _groups(container: Tag, *, line_breaks: bool) -> Iterator[Tag | list[PageElement]]:
    """Blocks, and between them runs of what is inline; an empty line ends a run."""
    run: list[PageElement] = []
    for child in list(container.contents):
        after_break = bool(run) and isinstance(run[-1], Tag) and run[-1].name == "br"
        if isinstance(child, Tag) and (child.name == BREAK or child.name in BLOCKS or child.name in PARTS):
            yield run
            run = []
            if child.name != BREAK:
                yield child
        elif isinstance(child, Tag) and child.name == "br" and after_break:
            yield run  # two breaks in a row were meant as a new paragraph
            run = []
        elif isinstance(child, NavigableString) and line_breaks and (parts := _EMPTY_LINE.split(child))[1:]:
            yield [*run, NavigableString(parts[0])]
            yield from ([NavigableString(part)] for part in parts[1:-1])
            run = [NavigableString(parts[-1])]
        elif not (after_break and isinstance(child, NavigableString) and not child.strip()):
            run.append(child)
    yield run


def _has_words(run: list[PageElement]) -> bool:
    return any(
        (isinstance(node, Tag) and (node.name in ("img", *OURS) or node.find(["img", *OURS]) or node.get_text(strip=True)))
        or (isinstance(node, NavigableString) and node.strip()) for node in run
    )


def _trimmed(run: list[PageElement]) -> list[PageElement]:
    """Without breaks and spaces at both ends."""
    is_empty = lambda node: (isinstance(node, Tag) and node.name == "br") or (isinstance(node, NavigableString) and not node.strip())
    while run and is_empty(run[0]):
        run = run[1:]
    while run and is_empty(run[-1]):
        run = run[:-1]
    return run


def break_lines(paragraph: Tag, tree: BeautifulSoup) -> None:
    """Ends of lines in a paragraph become breaks, as WordPress's old editor showed them."""
    for text in paragraph.find_all(string=re.compile("\n")):
        lines = str(text).split("\n")
        if text.find_parent(["code", "pre", *HEADINGS]):
            continue
        pieces: list[PageElement] = []
        for number, line in enumerate(lines):
            beside = text.previous_sibling if number == 1 and not lines[0].strip() else None
            is_double = isinstance(beside, Tag) and beside.name == "br"
            ends = number == len(lines) - 1 and not line.strip() and (text.next_sibling is None or text.next_sibling.name == "br")
            begins = number == 1 and not lines[0].strip() and text.previous_sibling is None
            if number and not (is_double or ends or begins):
                pieces.append(tree.new_tag("br"))
            pieces.append(NavigableString(line))
        text.replace_with(*pieces)
