"""Reads the text of one start tag: its name and attributes, and what is odd about how they are written.

Menus and footers repeat the same tags on every page, so what was read once is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from sitecheck.html.address_attributes import Role, addresses, holds_addresses
from sitecheck.html.character_references import attribute_value
from sitecheck.html.elements import HEADINGS, USUAL
from sitecheck.url.address import once

TOKEN = re.compile(
    r"""<(?:
        (?P<name>[a-zA-Z][^\s/>]*+)(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])[^\s>]*+))*+>
      | /(?P<end>[a-zA-Z][^\s/>]*+)[^>]*+>
      | (?P<comment>!--)
      | (?P<cdata>!\[CDATA\[)
      | (?P<other>[!?/])
      | (?P<broken>[a-zA-Z])
    )""",
    re.VERBOSE,
)
"""Everything that begins with a `<` and is not text."""

_ATTRIBUTE = re.compile(
    r"""[\s/]*+(?P<name>=?+[^\s/>=]++|=)(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]*+)))?"""
)

_TELLING = HEADINGS | {"a", "base", "html", "img", "map", "meta", "script", "style", "template", "title"}


class Tag(NamedTuple):
    """A start tag. Spans count from its `<`; `twice` and `odd` name attributes with their spans."""

    name: str
    attributes: dict[str, str] = {}
    spans: dict[str, tuple[int, int]] = {}
    twice: tuple[tuple[str, int, int], ...] = ()
    odd: tuple[tuple[str, int, int], ...] = ()  # names with a quote or a < in them: a quote is missing before
    closes_itself: bool = False
    aria: tuple[str, ...] = ()  # its aria attributes
    usual: str | None = None  # it asks for no care when the tree is built, unless an element of this name is open; None: always
    addresses: tuple[tuple[str, str, Role], ...] = ()  # (attribute, as written, role)
    dull: bool = False  # it says nothing that other pages could ask for


@lru_cache(maxsize=32768)
def read_tag(text: str) -> Tag:
    """The tag with this text, from `<` to `>`. The result is shared: do not change it."""
    name = re.match(r"<([^\s/>]+)", text)[1].lower()
    attributes: dict[str, str] = {}
    spans: dict[str, tuple[int, int]] = {}
    twice, odd = [], []
    position, end = len(name) + 1, len(text)
    last = ""
    while (found := _ATTRIBUTE.match(text, position)) and found.end("name") < end:
        position = found.end()
        written = found["name"].lower()
        last = found["bare"] or ""
        if '"' in written or "'" in written or "<" in written:
            odd.append((found["name"], *found.span("name")))
        elif written in attributes:
            twice.append((written, found.start("name"), found.end()))
        else:
            value = found["double"] or found["single"] or last
            attributes[written] = attribute_value(value)
            spans[written] = _value_span(found)
    closes = text.endswith("/>") and not last.endswith("/")
    tag = tag_of(name, attributes)
    usual = None if twice or odd else tag.usual
    return tag._replace(spans=spans, twice=tuple(twice), odd=tuple(odd), closes_itself=closes, usual=usual)


def tag_of(name: str, attributes: dict[str, str]) -> Tag:
    """The tag with this name, in small letters, and these attributes."""
    aria = tuple(attribute for attribute in attributes if attribute.startswith("aria-"))
    found = [*addresses(name, attributes)] if holds_addresses(name, attributes) else []
    if name == "iframe" and "srcdoc" in attributes:
        found.extend(_within(attributes["srcdoc"]))
    # The same menu stands on every page, and is kept in memory once.
    led = tuple((intern(attribute), intern(once(written)), role) for attribute, written, role in found)
    named = "id" in attributes
    return Tag(
        intern(name), attributes, aria=aria, usual=USUAL.get(name), addresses=led,
        dull=not (led or named or name in _TELLING),
    )


def _within(srcdoc: str) -> Iterator[tuple[str, str, Role]]:
    """The addresses of a page that is written in an attribute. They lead on from the page around it, but for its own places."""
    from sitecheck.html.builder import read_page  # which reads tags itself
    from sitecheck.html.tree import in_templates

    page = read_page(srcdoc)
    apart = in_templates(page.elements)
    if not page.named("base"):
        for element in page.elements:
            led = element.tag.addresses if element not in apart else ()
            yield from (("srcdoc", written, role) for _attribute, written, role in led if role != "identify" and written[:1] not in ("", "#"))
    page.take_apart()


def _value_span(found: re.Match[str]) -> tuple[int, int]:
    group = next((group for group in ("double", "single", "bare") if found[group] is not None), "name")
    return found.span(group)
