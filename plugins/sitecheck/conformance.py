"""Everything wrong within one page, with its place: a pure function of its text, so it can be kept by content hash."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sitecheck.accessibility import barriers
from sitecheck.accessibility_checks import Barrier, Look
from sitecheck.address_attributes import addresses
from sitecheck.conformance_document import document_slips
from sitecheck.conformance_requests import policy_slips
from sitecheck.conformance_tree import Element, Page, Slip, read_page
from sitecheck.conformance_wording import capitalised, misspelt, sizeless, vague_links
from sitecheck.markup import place

_LONGEST = 400
"""Of a longer tag the beginning is enough to know it by."""


class Address(NamedTuple):
    """How the same element is found among the page's links: it is the `turn`-th of its kind with this address."""

    element: str
    attribute: str
    written: str
    turn: int


class Fault(NamedTuple):
    """Something that breaks a rule, from here to there; `detail` is what the rule's message has to name."""

    rule: str
    line: int
    column: int
    end_line: int
    end_column: int
    written: str
    detail: tuple[str, ...] = ()
    address: Address | None = None


class PageFaults(NamedTuple):
    """What one page gives to all the rules about single pages."""

    faults: tuple[Fault, ...] = ()
    names: frozenset[str] = frozenset()  # capitalised words in a row, for the rule on misspelt names
    later: frozenset[str] = frozenset()  # pictures that come only when they are scrolled to


def page_faults(text: str) -> PageFaults:
    """The faults of a page, in order. Never fails; about 2 ms for 10 KB."""
    page = read_page(text)
    look = Look(page)
    found = [_of_barrier(page, barrier) for barrier in (*barriers(look), *vague_links(look), *sizeless(look))]
    slips = (*page.slips, *document_slips(page), *policy_slips(page), *misspelt(page))
    found.extend(_of_slip(page, slip) for slip in slips)
    found.sort(key=lambda fault: fault[1:4])
    later = (element.attributes.get("src", "") for element in page.elements if element.attributes.get("loading") == "lazy")
    return PageFaults(tuple(dict.fromkeys(found)), capitalised(page), frozenset(later))


def _of_slip(page: Page, slip: Slip) -> Fault:
    return _fault(page, slip.rule, slip.start, slip.end, slip.detail, None)


def _of_barrier(page: Page, barrier: Barrier) -> Fault:
    element = barrier.element
    return _fault(page, barrier.rule, element.start, element.end, barrier.detail, _address(page, element))


def _fault(page: Page, rule: str, start: int, end: int, detail: tuple[str, ...], address: Address | None) -> Fault:
    where = place("", page.text, start, end)
    lines = (where.line, where.column, where.end_line, where.end_column)
    return Fault(rule, *lines, page.text[start:end][:_LONGEST], detail, address)


def _address(page: Page, element: Element) -> Address | None:
    key = next(_addresses(element), None)
    if key is None:
        return None
    turn = 0
    for other in page.elements:
        if other is element:
            break
        turn += sum(found == key for found in _addresses(other)) if other.name == element.name else 0
    return Address(*key, turn)


def _addresses(element: Element) -> Iterator[tuple[str, str, str]]:
    for attribute, written, _role in addresses(element.name, element.attributes):
        yield element.name, attribute, written
