"""The elements of a tree on its way to Markdown, those that HTML has and those of our own, and how a tree is made."""

from __future__ import annotations

import re
import warnings

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning
from selectolax.lexbor import LexborHTMLParser

BREAK, ANCHOR, NOTE, LINE = "x-break", "x-anchor", "x-note", "x-line"
"""Elements of our own, on the way: an end of a paragraph, an anchor, a footnote's mark, words that need no paragraph."""
LARGE = "data-large"
"""An attribute of our own: the address of the picture itself, where a small one led to it."""
INLINE = frozenset("a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span "
                   "strike strong sub sup time tt u var wbr acronym nobr output".split())
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
PARTS = frozenset("li dt dd tr td th thead tbody tfoot caption".split())
OURS = frozenset((BREAK, ANCHOR, NOTE))
BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table hr".split())
DEEPEST = 200
"""So many elements may stand inside one another; each further one would make the reading of all that is in it longer."""
FRAMES = frozenset("address article aside body center details dialog div fieldset figcaption figure footer header hgroup html legend main marquee nav optgroup option picture search "
                   "section source summary track".split())


def tree_of(html: str, *, line_breaks: bool = False, notes: list[str] | None = None) -> BeautifulSoup:
    """The HTML as every browser understands it, however broken it is."""
    parsed = LexborHTMLParser(f"<!doctype html><body>{html}</body>")
    if _made_shallow(parsed) and notes is not None:
        notes.append(f"more than {DEEPEST} elements stand inside one another, of the innermost only the words are taken over: compare this text with the original")
    whole = (parsed.body.inner_html or "") if parsed.body else ""
    if line_breaks:  # BeautifulSoup keeps one line end where there are only line ends between two elements
        whole = re.sub(r"(?<=>)\s*\n\s*\n\s*(?=<)", f"<{BREAK}></{BREAK}>", whole)
    with warnings.catch_warnings():  # a text that is nothing but an address or a file's name is a text
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        return BeautifulSoup(whole, "html.parser")


def _made_shallow(parsed: LexborHTMLParser) -> bool:
    """Whether what stands too deep had to be opened; words that stood in blocks of their own stay apart."""
    if parsed.body is None:
        return False
    depths: dict[int, int] = {}
    deep = []
    for element in parsed.body.traverse():
        depth = depths[element.mem_id] = depths.get(element.parent.mem_id, 0) + 1
        if depth > DEEPEST and element.first_child is not None:
            deep.append(element)
    for element in deep:
        if element.tag not in INLINE and not (element.prev and element.prev.tag == BREAK):
            element.insert_before(" ")
            element.insert_before(parsed.create_node(BREAK))
        if element.tag not in INLINE and not (element.next and element.next.tag == BREAK):
            element.insert_after(" ")
            element.insert_after(parsed.create_node(BREAK))
        element.unwrap()
    return bool(deep)
