"""Elements and values that HTML does not have, and letters that a visitor reads as they are written in HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html.entities import html5

from sitecheck.html.known_words import ATTRIBUTES, ELEMENTS, OPEN, PASSED_OVER, WINDOWS, Words
from sitecheck.html.tree import Element, Page, Slip, ancestors, is_prose
from sitecheck.likeness import Known

_REFERENCE = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_TWICE = re.compile(r"&amp;((?:amp;)*(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)")
_READ = ("alt", "aria-label", "placeholder", "title")
_DESCRIPTIONS = frozenset({"description", "og:title", "og:description", "og:site_name", "twitter:title", "twitter:description"})
_FEW = 8
"""So many words can be named in a message."""
_SCREEN = re.compile(r"(?:^|,)\s*(?:only\s+|not\s+)?([a-z]+)")
_INTEGER = re.compile(r"\s*[-+]?\d+")


def unknown_words(page: Page) -> Iterator[Slip]:
    """What browsers pass over or take for something else."""
    if not ELEMENTS.issuperset(page.names):
        for element in page.named(*(name for name in page.names if name not in ELEMENTS)):
            if _meant_for_html(element):
                yield Slip.of("unknown-element", element, element.name, _likely_element(element.name))
    for attribute in (*ATTRIBUTES, "tabindex", "target", "rel", "name", "media"):
        for element in page.having(attribute):
            if not element.foreign and "-" not in element.name:
                yield from _value(element, attribute)
    yield from _shown_references(page)


def _meant_for_html(element: Element) -> bool:
    # With a hyphen it is an element that the page makes up, with a colon one of another language, as Word leaves them.
    return element.name not in PASSED_OVER and not {"-", ":"} & {*element.name} and not _in_code(element)


def _in_code(element: Element) -> bool:
    return any(above.name in ("svg", "math", "template") for above in ancestors(element))


def _value(element: Element, attribute: str) -> Iterator[Slip]:
    written = element.attributes[attribute]
    value = written.lower()
    if not value or "{" in value:
        return
    if attribute == "target" and value in WINDOWS and element.name in ("a", "area", "base", "form"):
        yield Slip.of("unknown-value", element, attribute, written, "the name of a window", WINDOWS[value], "")
    elif (element.name, attribute) in OPEN:
        yield from _nearly(element, attribute, value)
    elif attribute == "tabindex" and not _INTEGER.match(value):
        yield Slip.of("unknown-value", element, attribute, written, "", "", "a whole number")
    for words in ATTRIBUTES.get(attribute, ()):
        if (not words.elements or element.name in words.elements) and value not in words.words and value.strip() != words.instead:
            yield Slip.of("unknown-value", element, attribute, written, words.instead, _likely_value(words, value), _choices(words))


def _nearly(element: Element, attribute: str, value: str) -> Iterator[Slip]:
    """Words that are nearly one of those that do something, and do nothing."""
    words = value.split() if attribute == "rel" else _SCREEN.findall(value) if attribute == "media" else (value.partition(";")[0].strip(),)
    for word in words:
        if near := _likely(element.name, attribute, word):
            yield Slip.of("unknown-value", element, attribute, word, "", near, "")
    if element.name == "meta" and value in ("robots", "googlebot"):
        for word in element.attributes.get("content", "").lower().split(","):
            if near := _likely("meta", "robots", word.partition(":")[0].strip()):
                yield Slip.of("unknown-value", element, "content", word.strip(), "", near, "")


def _choices(words: Words) -> str:
    return " or ".join(f'"{word}"' for word in sorted(words.words)) if len(words.words) <= _FEW else ""


@lru_cache(maxsize=256)
def _likely_element(name: str) -> str:
    return _nearest(ELEMENTS, name)


@lru_cache(maxsize=256)
def _likely_value(words: Words, value: str) -> str:
    return _nearest(words.words, value)


@lru_cache(maxsize=1024)
def _likely(element: str, attribute: str, word: str) -> str:
    known = OPEN[element, attribute]
    # With a dot or a colon it belongs to another set of words, such as `dc.description` or `og:description`.
    return "" if word in known or {".", ":"} & {*word} else _nearest(known, word)


@lru_cache(maxsize=256)
def _likely_reference(name: str) -> str:
    return _nearest(_COMMON, name)


def _nearest(known: frozenset[str], word: str) -> str:
    """The one that was probably meant; in a short word two letters that changed places are half of it."""
    if guess := next(iter(Known(known).nearest(word)), None):
        return guess.name
    turned = [name for name in known if len(name) > 2 and sorted(name) == sorted(word)]
    return turned[0] if len(turned) == 1 else ""


_COMMON = frozenset(
    "amp apos bull cent copy dagger deg euro frac12 frac14 frac34 hellip iexcl iquest laquo ldquo lsaquo lsquo mdash middot nbsp ndash"
    " para plusmn pound quot raquo rdquo reg rsaquo rsquo sect shy times trade yen eacute egrave ecirc aacute agrave acirc atilde auml"
    " ccedil iacute icirc ntilde oacute ocirc otilde ouml szlig uacute ucirc uuml".split()
)
"""Of two thousand names those that people write."""


def _shown_references(page: Page) -> Iterator[Slip]:
    """`&amp;nbsp;`, which a visitor reads as `&nbsp;`, and `&nbps;`, which is no sign. Pages that show code may mean it."""
    text = page.text
    if not any(_TWICE.match(text, found.start()) or _is_unknown(found[1]) for found in _REFERENCE.finditer(text)):
        return  # as on nearly every page
    for start, end, element in page.texts:
        if text.find("&", start, end) < 0 or element.gone or not is_prose(element):
            continue
        for found in _REFERENCE.finditer(text, start, end):
            name = found[1]
            if _is_unknown(name):
                near = _likely_reference(name)
                if near or not text[found.start() - 1].isalnum():
                    yield Slip("visible-entity", found.start(), found.end(), (found[0], found[0], f"&{near};" if near else ""))
        if not page.named("code", "pre", "tt"):
            for found in _TWICE.finditer(text, start, end):
                if _is_known(found[1]):
                    yield Slip("visible-entity", found.start(), found.end(), (f"&{found[1]}", found[0], f"&{_inner(found[1])}"))
    if not page.named("code", "pre", "tt"):
        yield from _in_tags(page)


def _in_tags(page: Page) -> Iterator[Slip]:
    """The same in titles, descriptions and names: what is left there when the reference was read once."""
    titles = [(title, title.text()) for title in page.named("title")]
    descriptions = [(meta, meta.attributes.get("content", "")) for meta in page.named("meta") if _described(meta)]
    named = [(element, element.attributes[name]) for name in _READ for element in page.having(name)]
    for element, words in (*titles, *descriptions, *named):
        found = _REFERENCE.search(words) if "&" in words else None
        if found and _is_known(f"{found[1]};"):
            yield Slip.of("visible-entity", element, found[0], f"&amp;{found[1]};", found[0])


def _described(meta: Element) -> bool:
    return meta.attributes.get("name", meta.attributes.get("property", "")).lower() in _DESCRIPTIONS


def _is_unknown(name: str) -> bool:
    return name[0] != "#" and f"{name};" not in html5


def _inner(reference: str) -> str:
    return reference.rpartition("amp;")[2] or "amp;"


def _is_known(reference: str) -> bool:
    inner = _inner(reference)
    return inner[0] == "#" or inner in html5
