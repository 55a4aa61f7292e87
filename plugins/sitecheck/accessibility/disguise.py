"""Links, buttons and fields that are read out as something else."""

from __future__ import annotations

from collections.abc import Iterator

from sitecheck.accessibility.focus import tabbable
from sitecheck.accessibility.look import Barrier, Look
from sitecheck.accessibility.tree import explicit

_CONTROLS = frozenset({"a", "button", "input", "select", "textarea"})
_INERT = frozenset(
    "article banner blockquote caption cell complementary contentinfo definition document feed figure form generic group heading image"
    " img list listitem main math navigation note paragraph region row rowgroup rowheader search section table term".split()
)
"""Roles of which nobody expects that they can be used."""


def disguised(look: Look) -> Iterator[Barrier]:
    """What can be used and does not say so."""
    for element in look.page.having("role"):
        role = explicit(element)
        if element.name in _CONTROLS and role in _INERT and not element.silent and tabbable(element):
            yield Barrier("disguised-control", element, (element.name, role))
