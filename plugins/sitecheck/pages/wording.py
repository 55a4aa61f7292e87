"""Links that say nothing, pictures that make the page jump, and words that are spelt wrong."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from sitecheck.accessibility.look import Barrier, Look
from sitecheck.accessibility.roles import LINKS
from sitecheck.html.elements import NO_PROSE
from sitecheck.html.tree import Element, Page, Slip, ancestors

_EMPTY_WORDS = frozenset(
    "click|click here|click this|click me|click this link|here|read more|more|learn more|this link|link|this|this page|more info"
    "|more information|find out more|see more|view more|continue|continue reading|go|go here|see here|details|tap here|press here"
    "|hier|hier klicken|klicken sie hier|mehr|mehr lesen|weiterlesen|mehr erfahren|weiter|ici|cliquez ici|lire la suite"
    "|en savoir plus|haga clic aquí|leer más|aquí".split("|")
)
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CAPITALS = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_]+(?:[ \u00a0][^\W\d_a-zß-ÿ][^\W\d_]+)*")
_PLAIN_CAPITALS = re.compile(r"[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)*")
_UNREAD = NO_PROSE | {"var", "noscript"}


def vague_links(look: Look) -> Iterator[Barrier]:
    """Links whose whole name could stand on any link."""
    for element in look.exposed:
        if element.name not in ("a", "area") or "aria-describedby" in element.attributes or look.role(element) not in LINKS:
            continue
        name = look.names.of(element)
        if len(name) <= 30 and _says_nothing(name) and not _told_in_title(element, name):
            yield Barrier("vague-link", element, (name,))


@lru_cache(maxsize=8192)
def _says_nothing(name: str) -> bool:
    return _AROUND.sub("", name.lower()) in _EMPTY_WORDS


def _told_in_title(element: Element, name: str) -> bool:
    title = element.attributes.get("title", "")
    return len(title.split()) > len(name.split()) + 1


def sizeless(look: Look) -> Iterator[Barrier]:
    """Pictures for which the browser cannot keep a place while they load."""
    for element in look.page.named("img"):
        attributes = element.attributes
        if element.gone or ("width" in attributes and "height" in attributes) or attributes.get("src", "").startswith("data:"):
            continue
        sides = [look.styles.value(element, side) for side in ("width", "height", "aspect-ratio")]
        positioned = look.styles.value(element, "position") in ("absolute", "fixed")
        if sum(bool(side) for side in sides) < 2 and not positioned and not any(above.name == "noscript" for above in ancestors(element)):
            yield Barrier("picture-without-size", element, (attributes.get("src", ""),))


@lru_cache(maxsize=1)
def misspellings() -> dict[str, str]:
    """Words that are no words in any English, with what was meant."""
    lines = Path(__file__).with_name("misspellings.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if line and not line.startswith("#"))


def misspelt(page: Page) -> Iterator[Slip]:
    """Each such word in what a visitor reads in English."""
    known = misspellings()
    if known.keys().isdisjoint(page.words):
        return
    for start, end, element in page.texts:
        for word in _LETTERS.finditer(page.text, start, end):
            if (right := known.get(word[0].lower())) is not None and not element.gone and _english(element):
                meant = right.capitalize() if word[0][0].isupper() else right
                yield Slip("misspelling", word.start(), word.end(), (word[0], meant))


def _english(element: Element) -> bool:
    language = ""
    for part in (element, *ancestors(element)):
        if part.name in _UNREAD:
            return False
        language = language or part.attributes.get("lang", "")
    return language[:2].lower() in ("", "en")


def capitalised(page: Page) -> tuple[str, ...]:
    """Names and other rows of capitalised words on the page."""
    text = page.text
    read = (text[start:end] for start, end, element in page.texts if not element.gone and element.name not in _UNREAD)
    words = "\n".join(read)
    rows = (_PLAIN_CAPITALS if words.isascii() else _CAPITALS).findall(words)
    # Pages of one site share most of them, which are kept in memory once.
    return tuple(map(sys.intern, sorted(set(rows))))
