"""Arranges a cleaned tree as Markdown sees a text: one block after the other, and inline elements within them.

Frames of page builders fall away, however deep they are; what stood loose becomes paragraphs.
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, NavigableString, Tag

from importer.html.elements import ANCHOR, BLOCKS, BREAK, FRAMES, HEADINGS, INLINE, LARGE, LINE, OURS, PARTS
from importer.html.lists import keep_items_plain, mend_lists
from importer.html.paragraphs import break_lines, make_paragraphs
from importer.html.tables import settled
from importer.html.tidying import tidy
from importer.letters import plain

DEEPEST = 60
_KEPT_INLINE = frozenset("a abbr br code del em img strong sub sup mark".split()) | OURS
_WITH_BLOCKS = (BREAK, *BLOCKS, *PARTS)
_LEADS_TO_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|bmp)(?:$|\?)|attachment_id=", re.IGNORECASE)


def arranged(tree: BeautifulSoup, title: str, notes: list[str], *, line_breaks: bool) -> BeautifulSoup:
    """The tree with only blocks at its top. With `line_breaks` an empty line ends a paragraph, as in WordPress's old editor."""
    _show_anchors(tree)
    _set_pictures_free(tree)
    settled(tree, notes)
    mend_lists(tree)
    _open_frames(tree)
    _make_shallow(tree)
    _keep_inline_inside(tree)
    keep_items_plain(tree)
    for container in [tree, *tree.find_all(["blockquote", "li", "dd"])]:
        make_paragraphs(container, tree, line_breaks=line_breaks)
    for paragraph in tree.find_all(["p", LINE, *HEADINGS]) if line_breaks else ():
        break_lines(paragraph, tree)
    tidy(tree)
    _order_headings(tree, title)
    return tree


def _show_anchors(tree: BeautifulSoup) -> None:
    for element in tree.find_all(id=True):
        if element.name not in HEADINGS:
            mark = tree.new_tag(ANCHOR, attrs={"name": element["id"]})
            if element.name in ("img", "hr", "br", "table", "ul", "ol", "dl", "pre", "tr", "tbody"):
                holder = element if element.name not in ("tr", "tbody") else element.find_parent("table") or element
                holder.insert_before(mark)
            else:
                element.insert(0, mark)
        if element.name not in HEADINGS:
            del element["id"]


def _set_pictures_free(tree: BeautifulSoup) -> None:
    """A picture leads to itself in many exports; its caption becomes a paragraph of its own."""
    for link in tree.find_all("a"):
        pictures = link.find_all("img")
        if pictures and not link.get_text(strip=True) and _LEADS_TO_PICTURE.search(str(link.get("href", ""))):
            if len(pictures) == 1:
                pictures[0][LARGE] = str(link["href"])
            link.unwrap()
    for caption in tree.find_all(["figcaption", "caption"]):
        if caption.parent is None:
            continue
        if caption.name == "caption" and caption.find_parent("table") is None or not caption.get_text(strip=True):
            caption.unwrap()
        else:
            _set_caption_free(caption, tree)
    for image in tree.find_all("img"):
        if holder := image.find_parent(HEADINGS):
            holder.insert_before(image.extract())


def _set_caption_free(caption: Tag, tree: BeautifulSoup) -> None:
    for inner in caption.find_all(lambda inner: inner.name == "em" or inner.name not in INLINE | OURS):
        inner.insert_after(" ")
        inner.unwrap()
    caption.name = "p"
    words = tree.new_tag("em")
    for child in list(caption.contents):
        words.append(child.extract())
    caption.append(words)
    if table := caption.find_parent("table"):
        table.insert_before(caption.extract())


def _open_frames(tree: BeautifulSoup) -> None:
    for element in tree.find_all(True):
        if element.name in BLOCKS or element.name in INLINE or element.name in PARTS or element.name in OURS:
            continue
        if element.name not in FRAMES and element.find([BREAK, *BLOCKS, *FRAMES]) is None:
            element.unwrap()  # what no browser knows, such as the marks of a spelling checker, stands within a sentence
            continue
        if element.name == "div" and (definitions := element.find_parent("dl")) is not None and element.parent is definitions:
            element.unwrap()
            continue
        element.insert_before(tree.new_tag(BREAK))
        element.insert_after(tree.new_tag(BREAK))
        element.unwrap()


def _make_shallow(tree: BeautifulSoup) -> None:
    """Nobody nests so deep on purpose: below that only the words count."""
    depths = {id(tree): 0}
    for element in tree.find_all(True):
        depths[id(element)] = depths[id(element.parent)] + 1
    for element in tree.find_all(lambda element: depths[id(element)] > DEEPEST and element.name not in ("img", "br", *OURS)):
        if element.name not in INLINE:  # its words must not join those beside it
            element.insert_before(" ")
            element.insert_after(" ")
        element.unwrap()


def _keep_inline_inside(tree: BeautifulSoup) -> None:
    """An inline element around blocks goes into each of them; one without meaning goes away."""
    for code in tree.find_all("code"):
        for image in code.find_all("img"):
            code.insert_after(image.extract())
        code.string = code.get_text()
    for element in tree.find_all(list(INLINE - _KEPT_INLINE)):
        element.unwrap()
    for element in reversed(tree.find_all(list(_KEPT_INLINE - {"br", "img"} - OURS))):
        if element.find(_WITH_BLOCKS) is not None:
            _put_inside(element, tree)
    for heading in tree.find_all(HEADINGS):
        for inner in heading.find_all([*_WITH_BLOCKS, "br"]):
            inner.insert_after(" ")
            inner.unwrap() if inner.contents else inner.decompose()
    for paragraph in tree.find_all("p"):
        for inner in paragraph.find_all(BREAK):
            inner.replace_with(" ")


def _put_inside(element: Tag, tree: BeautifulSoup) -> None:
    for inner in element.find_all(["p", *HEADINGS]):
        shell = tree.new_tag(element.name, attrs=dict(element.attrs))
        for child in list(inner.contents):
            shell.append(child.extract())
        inner.append(shell)
    if element.name == "a":
        _wrap_loose(element, tree)
    element.unwrap()


def _wrap_loose(link: Tag, tree: BeautifulSoup) -> None:
    """Pictures and words that stand directly in a link that holds blocks too."""
    for child in list(link.children):
        if (isinstance(child, NavigableString) and child.strip()) or (isinstance(child, Tag) and child.name in _KEPT_INLINE and child.name not in OURS):
            child.wrap(tree.new_tag("a", attrs=dict(link.attrs)))


def _order_headings(tree: BeautifulSoup, title: str) -> None:
    """The page's title is its only first heading, and no level is left out on the way down."""
    headings = tree.find_all(HEADINGS)
    first = headings[0] if headings else None
    if first is not None and first.name in ("h1", "h2") and first.find_previous(["p", "ul", "ol", "img"]) is None:
        if plain(first.get_text()).casefold() == plain(title).casefold():
            headings.pop(0).decompose()
    previous = level = 1
    typed_levels: list[int] = []
    for heading in headings:
        typed = int(heading.name[1])
        while typed_levels and typed_levels[-1] >= typed:
            typed_levels.pop()
        typed_levels.append(typed)
        level = min(len(typed_levels) + 1, previous + 1, 6)
        heading.name, previous = f"h{level}", level
