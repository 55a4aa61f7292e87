"""The words of titles, which have more HTML in them than they should, and a title for a text that had none."""

from __future__ import annotations

import html
import re

from bs4 import NavigableString

from importer.exports.item import Item
from importer.html.elements import HEADINGS, INLINE, tree_of
from importer.letters import mended, plain

_ANY_TAG = re.compile(r"</?([a-zA-Z][\w-]*)[^<>]*>?")
_IN_TITLES = INLINE | frozenset(("p", "div", "script", "style", *HEADINGS))


def title_of(item: Item) -> str:
    """The words of a title. It may have emphasis in it; what else stands between < and > was typed to be read."""
    return plain(html.unescape(words_in(_ANY_TAG.sub(lambda tag: tag[0] if tag[1].lower() in _IN_TITLES else f"&lt;{tag[0][1:]}", item.title))))


def first_heading(text: str) -> str:
    """The heading that a text begins with."""
    first = next((element for element in tree_of(mended(text)).find_all(string=True) if type(element) is NavigableString and element.strip()), None)
    heading = first.find_parent(HEADINGS) if first else None
    return plain(words_in(str(heading))) if heading else ""


def words_in(text: str) -> str:
    """The words of a piece of HTML. Emphasis parts none of them, a new line or paragraph does."""
    if "<" not in text:
        return mended(text)
    tree = tree_of(mended(text))
    for element in tree.find_all(lambda element: element.name == "br" or element.name not in INLINE):
        element.insert_before(" ")
        element.insert_after(" ")
    return tree.get_text()
