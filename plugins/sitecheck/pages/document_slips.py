"""What a whole page has to say of itself before its first word: that it is HTML, in which letters, for which screens."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from sitecheck.html.elements import BEFORE_BODY, OBSOLETE
from sitecheck.html.page_text import UNREAD
from sitecheck.html.tree import Element, Page, Slip, ancestors, is_prose

_LATEST = 1024
"""Browsers look for the page's encoding among its first bytes only."""

_HEAD = frozenset("html head title meta link style base".split())
_BOXES = frozenset("body main article section header footer nav div p span br".split())
_PLAIN = frozenset("class id lang dir".split())
"""What alone, without a word in it, leaves a page white: a style may draw, and a role makes something of a box."""

_PROGRAM = re.compile(r"<%[^<>%]{1,200}%>")
_DOCTYPE = re.compile(
    r"""<!doctype\s++html(?:\s++public\s*+["'](?P<public>[^"'>]*+)["'](?:\s*+["'](?P<system>[^"'>]*+)["'])?|\s++system\s*+(?P<only>[^>]*+))?\s*+>""",
    re.IGNORECASE)
_OUTDATED = re.compile(
    r"-//IETF//DTD HTML|-//W3C//DTD HTML (?:3|Experimental|4\.0 (?:Transitional|Frameset)//)|-//W3[CO]//DTD W3 HTML|-/W3C/DTD HTML 4\.0 Transitional/EN$|HTML$"
    r"|[-+]//(?:AdvaSoft|AS|Metrius|Microsoft|Netscape|O'Reilly|Silmaril|SoftQuad|Spyglass|SQ|Sun Microsystems|WebTechs)\b", re.IGNORECASE)
_OUTDATED_ALONE = re.compile(r"-//W3C//DTD HTML 4\.01 (?:Transitional|Frameset)//", re.IGNORECASE)
"""Outdated when no address of the rules stands after it."""


def document_slips(page: Page) -> Iterator[Slip]:
    """What is wrong before the first word, elements that HTML no longer has, and ids that nothing can name."""
    html = page.named("html", "head", "body")
    sends_on = any(meta.word("http-equiv") == "refresh" for meta in page.named("meta"))
    if (html or not page.elements) and not sends_on and _is_empty(page):
        yield Slip("empty-page", html[0].start if html else 0, html[0].end if html else 0)
    if html or page.doctype:
        yield from _beginning(page, html, sends_on)
        yield from _too_late(page)
    for element in page.named(*OBSOLETE):
        # Who writes reStructuredText has no say in the <tt> that it becomes.
        if "docutils" not in element.attributes.get("class", "").split():
            yield Slip.of("obsolete-element", element, element.name, OBSOLETE[element.name])
    for element in page.having("id"):
        identifier = element.attributes["id"]
        if not element.foreign and (not identifier or len(identifier.split()) != 1 or identifier != identifier.strip()):
            yield Slip.of("unusable-id", element, identifier)
    if "<%" in page.text:  # other programs of servers are no text: the tree of a page tells of them
        yield from _shown_programs(page)


def _shown_programs(page: Page) -> Iterator[Slip]:
    for start, end, element in page.texts:
        for found in () if element.gone or not is_prose(element) else _PROGRAM.finditer(page.text, start, end):
            yield Slip("unrun-code", *found.span(), ("<%", "shown"))


def _is_empty(page: Page) -> bool:
    """Whether nothing in it is seen, heard or done."""
    for element in page.elements:
        if element.name not in _HEAD and not (element.name in _BOXES and _PLAIN.issuperset(element.attributes)):
            return False
        if element.name not in ("title", "style") and any(isinstance(child, str) and child.strip() for child in element.children):
            return False
    return bool(page.elements) or not page.text.strip()


def _beginning(page: Page, parts: list[Element], sends_on: bool) -> Iterator[Slip]:
    """`sends_on`: the page leads visitors to another one at once."""
    metas = page.named("meta")
    if page.doctype is None and not sends_on:
        first = parts[0]
        yield Slip.of("missing-doctype", first)
    if page.doctype and not sends_on and _is_outdated(page.text[slice(*page.doctype)]):
        yield Slip("outdated-doctype", *page.doctype)
    if not page.text.isascii():
        yield from _letters(page, parts, metas)
    named = {meta.word("name") for meta in metas}
    if "viewport" not in named and not sends_on and page.named("body", "p", "main", "div"):
        yield Slip("missing-viewport", parts[0].start if parts else 0, parts[0].end if parts else 0)


def _too_late(page: Page) -> Iterator[Slip]:
    """What search engines read in the head only, and what ended the head before it."""
    told = [link for link in page.named("link") if _for_search_engines(link) and not any(above.name in ("noscript", "template") for above in ancestors(link))]
    ends = _end_of_head(page) if told else None
    for link in told:
        if ends is not None and link.start > ends.start:
            yield Slip.of("late-relation", link, link.attributes["rel"].strip().lower(), f"<{ends.name}>")


def _for_search_engines(link: Element) -> bool:
    relations = link.attributes.get("rel", "").lower().split()
    return "href" in link.attributes and ("canonical" in relations or ("alternate" in relations and "hreflang" in link.attributes))


def _end_of_head(page: Page) -> Element | None:
    """The first element that browsers put into the body, wherever it was written."""
    for element in page.elements:
        if element.name == "body" or (element.name not in BEFORE_BODY and not any(above.name in ("noscript", "template") for above in ancestors(element))):
            return element
    return None


def _is_outdated(doctype: str) -> bool:
    """Whether browsers fall back to "quirks mode" for it, by the HTML standard."""
    found = _DOCTYPE.match(doctype)
    if found is None:
        return True
    name, system = found["public"], found["system"]
    if name is None:
        return "ibmxhtml1-transitional.dtd" in (found["only"] or "")
    return _OUTDATED.match(name) is not None or (system is None and _OUTDATED_ALONE.match(name) is not None)


def _letters(page: Page, parts: list[Element], metas: list[Element]) -> Iterator[Slip]:
    declared = next((meta for meta in metas if _encoding(meta)), None)
    if declared is None:
        yield Slip("missing-charset", parts[0].start if parts else 0, parts[0].end if parts else 0)
        return
    name = _encoding(declared)
    if len(page.text[: declared.end].encode()) > _LATEST:
        yield Slip.of("late-charset", declared)
    if not _can_write(name, page.text):
        yield Slip.of("wrong-charset", declared, name)


def _encoding(meta: Element) -> str:
    if charset := meta.attributes.get("charset", "").strip():
        return charset
    if meta.word("http-equiv") != "content-type":
        return ""
    return meta.attributes.get("content", "").lower().partition("charset=")[2].strip(" ;\"'")


def _can_write(name: str, text: str) -> bool:
    """An encoding cannot be right that has no place for letters that are there; browsers read Latin 1 as Windows'."""
    latin = name.lower().replace("_", "-") in ("iso-8859-1", "latin1", "us-ascii", "ascii")
    if UNREAD in text:
        return False
    try:
        text.replace("\ufffd", "").encode("cp1252" if latin else codecs.lookup(name).name)
    except (LookupError, ValueError):
        return False
    return True
