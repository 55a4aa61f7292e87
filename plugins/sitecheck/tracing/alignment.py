"""A page's links and its source's links laid side by side, on what each leads to and says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from sitecheck.document import Link
from sitecheck.links.typed_address import leads_to, slugged
from sitecheck.markdown.facts import SourceLink
from sitecheck.source import Source

if TYPE_CHECKING:
    from sitecheck.site import Site, Target, Use

LONG = 4_000_000
"""Rows whose lengths multiply to more are paired by what they are alone, to stay quick."""


def align(site: Site, use: Use, source: Source) -> dict[int, SourceLink]:
    """Which of a page's links is which of the source's."""
    document = use.document
    typed = [link for link in source.links if link.form != "generated"]
    left = [_Likeness(link, site.resolve(document, link.written)) for link in document.links]
    right = [_Likeness(link, leads_to(site, source, document, link)) for link in typed]
    pairs: dict[int, int] = {}
    for depth in range(3):
        taken = set(pairs.values())
        ours = [number for number in range(len(left)) if number not in pairs]
        theirs = [number for number in range(len(right)) if number not in taken]
        for a, b in _matching([left[n].keys[depth] for n in ours], [right[n].keys[depth] for n in theirs]):
            pairs[ours[a]] = theirs[b]
    return {ours: typed[theirs] for ours, theirs in pairs.items()}


class _Likeness:
    """What tells one link from another, from the surest to the loosest."""

    def __init__(self, link: Link | SourceLink, target: Target) -> None:
        written = link.written if isinstance(link, Link) else link.value or link.written
        words = re.sub(r"\W+", "", link.text).lower()
        leads = (link.element, link.attribute, target.path, target.fragment)
        self.keys = ((*leads, words), leads, (link.element, target.state == "outside", *slugged(written)))


def _matching(left: list[tuple], right: list[tuple]) -> Iterator[tuple[int, int]]:
    """Pairs in the same order on both sides."""
    if len(left) * len(right) > LONG:
        yield from _alike(left, right)
        return
    for a, b, size in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        yield from ((a + step, b + step) for step in range(size))


def _alike(left: list[tuple], right: list[tuple]) -> Iterator[tuple[int, int]]:
    """The last ones of each kind: what a page has more than its source stands in the menu above."""
    ours: dict[tuple, list[int]] = {}
    for number, key in enumerate(left):
        ours.setdefault(key, []).append(number)
    for number in range(len(right) - 1, -1, -1):
        if ours.get(right[number]):
            yield ours[right[number]].pop(), number
