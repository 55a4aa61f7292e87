"""Links that one rule is about, gathered by what is written, with what somebody has to change for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from sitecheck.url.address import split

if TYPE_CHECKING:
    from sitecheck.cause import Cause
    from sitecheck.document import Link
    from sitecheck.site import Site, Use

Fault = TypeVar("Fault")


def chosen(site: Site, wanted: Callable[[Link], bool]) -> Iterator[tuple[Link, Cause]]:
    """Each cause of the wanted links on pages, with one of the links that it makes."""
    found: dict[tuple, list[Use]] = {}
    from sitecheck.site import Use

    for document in site.documents.values():
        for link in document.links:
            if wanted(link):
                found.setdefault((link.element, link.attribute, link.written, link.text), []).append(Use(document, link))
    for uses in found.values():
        for cause in site.causes(uses):
            yield uses[0].link, cause


def with_scheme(site: Site, faults: Callable[[Link], Iterable[Fault]], *schemes: str) -> Iterator[tuple[Fault, Link, Cause]]:
    """Each fault of the links that visitors follow and that begin so, such as `mailto:`, with each of its causes.

    Where a link was typed takes long to find out, and is asked only when there is something to say of it.
    """
    for target, uses in site.targets.items():
        if target.state != "outside" or split(target.path).scheme not in schemes:
            continue
        by_text: dict[str, list[Use]] = {}
        for use in uses:
            if use.link.role == "follow":
                by_text.setdefault(use.link.text, []).append(use)
        for group in by_text.values():
            link = group[0].link
            if found := list(faults(link)):
                yield from ((fault, link, cause) for cause in site.causes(group) for fault in found)
