"""Everything wrong within one page, with its place: a pure function of its text, so it can be kept by content hash."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import NamedTuple

from sitecheck.accessibility.audit import barriers
from sitecheck.accessibility.look import Barrier, Look
from sitecheck.html.address_attributes import ELEMENTS
from sitecheck.html.places import LineStarts
from sitecheck.html.tree import Element, Page, Slip
from sitecheck.pages.broken_letters import broken_letters
from sitecheck.pages.document_slips import document_slips
from sitecheck.pages.policy_slips import policy_slips, refused
from sitecheck.pages.typed_lists import typed_lists
from sitecheck.pages.unknown_words import unknown_words
from sitecheck.pages.unshowable import unshowable
from sitecheck.pages.wording import capitalised, misspelt, sizeless, vague_links

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
    names: tuple[str, ...] = ()  # capitalised words in a row, for the rule on misspelt names
    later: frozenset[str] = frozenset()  # pictures that come only when they are scrolled to
    stumbled: str = ""  # why the look at the page broke off, if it did


MOST = 500
"""So many faults of one page are worth keeping."""


def page_faults(page: Page, names: bool = True) -> PageFaults:
    """The faults of a page, in order, whose tree is then taken apart. Never fails; about 1 ms for 10 KB."""
    try:
        return _faults(page, names)
    except Exception as error:  # one page must not keep all others from being checked
        return PageFaults(stumbled=f"{type(error).__name__}: {error}")
    finally:
        page.take_apart()


def _faults(page: Page, names: bool) -> PageFaults:
    look = Look(page)
    places = _Places(page)
    found = [places.of_barrier(barrier) for barrier in _first((*barriers(look), *vague_links(look), *sizeless(look), *unshowable(look), *refused(page)))]
    slips = (*page.slips, *document_slips(page), *policy_slips(page), *misspelt(page), *unknown_words(page), *typed_lists(page), *broken_letters(page))
    found.extend(places.of_slip(slip) for slip in _first(slips))
    if page.deep < len(page.text):
        deep = LineStarts(page.text).position(page.deep)
        found = [fault for fault in found if fault[1:3] < deep]
    found.sort(key=lambda fault: fault[1:4])
    later = (element.attributes.get("src", "") for element in page.having("loading") if element.attributes["loading"] == "lazy")
    return PageFaults(tuple(dict.fromkeys(found)), capitalised(page) if names else (), frozenset(later))


def _first(found: tuple) -> tuple:
    return found[:MOST]


class _Places:
    """Lines and columns of one page; how often an address stood before is counted when it is first asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.lines = LineStarts(page.text)

    def of_slip(self, slip: Slip) -> Fault:
        return self.fault(slip.rule, slip.start, slip.end, slip.detail, None)

    def of_barrier(self, barrier: Barrier) -> Fault:
        element = barrier.element
        return self.fault(barrier.rule, element.start, element.end, barrier.detail, self.addresses.get(element))

    def fault(self, rule: str, start: int, end: int, detail: tuple[str, ...], address: Address | None) -> Fault:
        written = self.page.text[start:end][:_LONGEST]
        return Fault(rule, *self.lines.position(start), *self.lines.position(end), written, detail, address)

    @cached_property
    def addresses(self) -> dict[Element, Address]:
        """The first address of each element that has one."""
        found: dict[Element, Address] = {}
        times: Counter[tuple[str, str, str]] = Counter()
        for element in self.page.elements:
            if element.name not in ELEMENTS or not element.attributes:
                continue
            for attribute, written, _role in element.tag.addresses:
                key = (element.name, attribute, written)
                if attribute != "srcdoc":  # what stands within it is not the element
                    found.setdefault(element, Address(*key, times[key]))
                times[key] += 1
        return found
