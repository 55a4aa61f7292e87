"""Boxes that an author begins in a Markdown text and never ends: what follows is no Markdown, and a tag of the theme seems not to be ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.html.builder import read_page
from sitecheck.html.elements import BLOCKS
from sitecheck.html.places import place

if TYPE_CHECKING:
    from sitecheck.diagnostic import Place
    from sitecheck.pages.faults import Fault
    from sitecheck.site import Site
    from sitecheck.source import Source

RULE = "unclosed-element"
_CODE = re.compile(r"^(?P<fence>[`~]{3,})[\s\S]*?^(?P=fence)|(?P<tick>`+)[^\n]+?(?P=tick)", re.MULTILINE)


def boxes(source: Source) -> Iterator[tuple[str, Place]]:
    """The name of each such tag, with its place."""
    lines = source.typed.lines
    text = "\n".join(line if number >= source.typed.body_line else "" for number, line in enumerate(lines, start=1))
    text = _CODE.sub(lambda code: re.sub(r"\S", " ", code[0]), text)
    for slip in read_page(text).slips:
        if slip.rule == RULE and slip.detail[0] in BLOCKS:
            yield slip.detail[0], place(source.path, text, slip.start, slip.end)


def of_author(site: Site, path: str, fault: Fault) -> tuple[Place, ...]:
    """Where the author of a page left a box open, when the tag that seems to be open is none of hers."""
    sources = [site.sources[name] for name in site.origins.get(path, ()) if name in site.sources]
    if any(fault.written in source.text for source in sources):
        return ()
    return tuple(where for source in sources for name, where in boxes(source) if name == fault.detail[0])


def is_in_box(source: Source, here: Place) -> bool:
    """Whether something stands behind a box that is never ended, of which it is said already."""
    return here.line is not None and any((where.line, where.column) < (here.line, here.column) for _name, where in boxes(source))
