"""Arranges a cleaned tree as Markdown sees a text: one block after the other, and inline elements within them.

Frames of page builders fall away, however deep they are; what stood loose becomes paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString, PageElement, Tag

from importer.cleaning import ANCHOR, BLOCKS, BREAK, FRAMES, INLINE, LINE, NOTE
from importer.letters import plain
from importer.tables import settled

DEEPEST = 60
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_OURS = frozenset((BREAK, ANCHOR, NOTE))
_PARTS = frozenset("li dt dd tr td th thead tbody tfoot caption".split())
_KEPT_INLINE = frozenset("a abbr br code del em img strong sub sup mark".split()) | _OURS
_FILLED = ("strong", "em", "a", "code", "del", "mark", "sub", "sup", "abbr", "p", "li", "blockquote", "dt", "dd", *HEADINGS)


def arranged(tree: BeautifulSoup, title: str, notes: list[str], *, line_breaks: bool) -> BeautifulSoup:
    """The tree with only blocks at its top. With `line_breaks` an empty line ends a paragraph, as in WordPress's old editor."""
    _show_anchors(tree)
    _set_pictures_free(tree)
    settled(tree, notes)
    _mend_lists(tree)
    _open_frames(tree)
    _make_shallow(tree)
    _keep_inline_inside(tree)
    _keep_items_plain(tree)
    for container in [tree, *tree.find_all(["blockquote", "li", "dd"])]:
        _make_paragraphs(container, tree, line_breaks=line_breaks)
    for paragraph in tree.find_all(["p", LINE, *HEADINGS]) if line_breaks else ():
        _break_lines(paragraph, tree)
    _tidy(tree)
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
        images = link.find_all("img")
        if images and not link.get_text(strip=True) and re.search(r"\.(?:jpe?g|png|gif|webp|avif|bmp)(?:$|\?)|attachment_id=", str(link.get("href", "")), re.IGNORECASE):
            link.unwrap()
    for caption in tree.find_all(["figcaption", "caption"]):
        if caption.parent is None:
            continue
        if caption.name == "caption" and caption.find_parent("table") is None or not caption.get_text(strip=True):
            caption.unwrap()
            continue
        for inner in caption.find_all(lambda inner: inner.name == "em" or inner.name not in INLINE | _OURS):
            inner.insert_after(" ")
            inner.unwrap()
        caption.name = "p"
        words = tree.new_tag("em")
        for child in list(caption.contents):
            words.append(child.extract())
        caption.append(words)
        if table := caption.find_parent("table"):
            table.insert_before(caption.extract())
    for image in tree.find_all("img"):
        holder = image.find_parent(HEADINGS)
        if holder:
            holder.insert_before(image.extract())


def _mend_lists(tree: BeautifulSoup) -> None:
    for items in tree.find_all(["ul", "ol"]):
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
    for item in tree.find_all("li"):
        if item.find_parent(["ul", "ol"]) is None:
            item.wrap(tree.new_tag("ul"))
    for part in tree.find_all(["dt", "dd"]):
        if part.find_parent("dl") is None:
            part.name = "div"


def _open_frames(tree: BeautifulSoup) -> None:
    for element in tree.find_all(True):
        if element.name in BLOCKS or element.name in INLINE or element.name in _PARTS or element.name in _OURS:
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
    for element in tree.find_all(lambda element: depths[id(element)] > DEEPEST and element.name not in ("img", "br", *_OURS)):
        element.unwrap()


def _keep_inline_inside(tree: BeautifulSoup) -> None:
    """An inline element around blocks goes into each of them; one without meaning goes away."""
    blocks = [BREAK, *BLOCKS, *_PARTS]
    for code in tree.find_all("code"):
        for image in code.find_all("img"):
            code.insert_after(image.extract())
        code.string = code.get_text()
    for element in tree.find_all(list(INLINE - _KEPT_INLINE)):
        element.unwrap()
    for element in reversed(tree.find_all(list(_KEPT_INLINE - {"br", "img"} - _OURS))):
        if element.find(blocks) is None:
            continue
        for inner in element.find_all(["p", *HEADINGS]):
            shell = tree.new_tag(element.name, attrs=dict(element.attrs))
            for child in list(inner.contents):
                shell.append(child.extract())
            inner.append(shell)
        if element.name == "a":
            _wrap_loose(element, tree)
        element.unwrap()
    for heading in tree.find_all(HEADINGS):
        for inner in heading.find_all([BREAK, "br", *BLOCKS, *_PARTS]):
            inner.insert_after(" ")
            inner.unwrap() if inner.contents else inner.decompose()
    for paragraph in tree.find_all("p"):
        for inner in paragraph.find_all(BREAK):
            inner.replace_with(" ")


def _keep_items_plain(tree: BeautifulSoup) -> None:
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
        begins = next((child for child in item.children if isinstance(child, Tag) and child.name not in (BREAK, ANCHOR) or isinstance(child, NavigableString) and child.strip()), None)
        if isinstance(begins, Tag) and begins.name in ("ul", "ol"):
            for inner in begins.find_all("li", recursive=False):
                item.insert_before(inner.extract())
            begins.decompose()


def _wrap_loose(link: Tag, tree: BeautifulSoup) -> None:
    """Pictures and words that stand directly in a link that holds blocks too."""
    for child in list(link.children):
        if (isinstance(child, NavigableString) and child.strip()) or (isinstance(child, Tag) and child.name in _KEPT_INLINE and child.name not in _OURS):
            child.wrap(tree.new_tag("a", attrs=dict(link.attrs)))


def _make_paragraphs(container: Tag, tree: BeautifulSoup, *, line_breaks: bool) -> None:
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
        if isinstance(child, Tag) and (child.name == BREAK or child.name in BLOCKS or child.name in _PARTS):
            yield run
            run = []
            if child.name != BREAK:
                yield child
        elif isinstance(child, Tag) and child.name == "br" and run and isinstance(run[-1], Tag) and run[-1].name == "br":
            yield run  # two breaks in a row were meant as a new paragraph
            run = []
        elif isinstance(child, NavigableString) and line_breaks and re.search(r"\n\s*\n", child):
            first, *others = re.split(r"\n\s*\n", child)
            run.append(NavigableString(first))
            for part in others:
                yield run
                run = [NavigableString(part)]
        elif not (isinstance(child, NavigableString) and not child.strip() and run and isinstance(run[-1], Tag) and run[-1].name == "br"):
            run.append(child)
    yield run


def _has_words(run: list[PageElement]) -> bool:
    return any(
        (isinstance(node, Tag) and (node.name in ("img", *_OURS) or node.find(["img", *_OURS]) or node.get_text(strip=True)))
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


def _break_lines(paragraph: Tag, tree: BeautifulSoup) -> None:
    for text in paragraph.find_all(string=re.compile("\n")):
        lines = str(text).split("\n")
        if text.find_parent(["code", "pre", *HEADINGS]):
            continue
        pieces: list[PageElement] = []
        for number, line in enumerate(lines):
            beside = text.previous_sibling if number == 1 and not lines[0].strip() else None
            is_double = isinstance(beside, Tag) and beside.name == "br"
            if number and not is_double and not (number == len(lines) - 1 and not line.strip() and (text.next_sibling is None or text.next_sibling.name == "br")) \
                    and not (number == 1 and not lines[0].strip() and text.previous_sibling is None):
                pieces.append(tree.new_tag("br"))
            pieces.append(NavigableString(line))
        text.replace_with(*pieces)


def _tidy(tree: BeautifulSoup) -> None:
    """Empty elements go, those of one kind side by side become one."""
    for element in reversed(tree.find_all(list(_FILLED))):
        if not element.get_text(strip=True) and element.find(["img", *_OURS, "hr", "table", "pre"]) is None:
            space = " " if element.name in INLINE and element.get_text() else ""
            element.replace_with(space)
    for element in tree.find_all(["strong", "em", "del", "code"]):
        following = element.next_sibling
        while isinstance(following, Tag) and following.name == element.name:
            for child in list(following.contents):
                element.append(child.extract())
            following.decompose()
            following = element.next_sibling
    for items in reversed(tree.find_all(["ul", "ol", "dl"])):
        if items.find(["li", "dt", "dd"]) is None:
            items.decompose()
    for pre in tree.find_all("pre"):
        for line in pre.find_all("br"):
            line.replace_with("\n")
        if pre.find_parent(["li", "dd", "blockquote", "table"]):
            _as_lines(pre, tree)
    for heading in tree.find_all(HEADINGS):
        for inner in heading.find_all("strong"):
            if inner.get_text(strip=True) == heading.get_text(strip=True):
                inner.unwrap()
    tree.smooth()
    for text in tree.find_all(string=re.compile(r"\s\s|[\n\t]")):
        if text.find_parent("pre") is None:
            text.replace_with(NavigableString(re.sub(r"\s+", " ", text)))


def _as_lines(pre: Tag, tree: BeautifulSoup) -> None:
    """Code within a list: Markdown has no sure way to write it there but line by line."""
    lines = [line for line in pre.get_text().split("\n") if line.strip()]
    pre.clear()
    pre.name = "p" if pre.parent.name != "td" else "span"
    for number, line in enumerate(lines):
        if number:
            pre.append(tree.new_tag("br"))
        code = tree.new_tag("code")
        code.string = line
        pre.append(code)


def _order_headings(tree: BeautifulSoup, title: str) -> None:
    """The page's title is its only first heading, and no level is left out on the way down."""
    headings = tree.find_all(HEADINGS)
    if headings and headings[0].name in ("h1", "h2") and plain(headings[0].get_text()).casefold() == plain(title).casefold() and headings[0].find_previous(["p", "ul", "ol", "img"]) is None:
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
