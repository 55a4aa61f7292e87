"""Facts as plain tuples and back, for what stores only those."""

from __future__ import annotations

from dataclasses import astuple, fields
from typing import Any

from sitecheck.diagnostic import Place, Repair
from sitecheck.document import Document, Heading, Link, Picture
from sitecheck.pages.faults import Address, Fault, PageFaults
from sitecheck.words.guard import Remark, Said

_RECORDS = {"links": Link, "headings": Heading, "pictures": Picture}
_FIELDS = tuple(field.name for field in fields(Document) if field.name != "path")


def of_page(facts: tuple[Document, PageFaults]) -> tuple:
    """What is kept of a page; its path is what it is kept under."""
    document, faults = facts
    told = tuple(
        tuple(map(tuple, getattr(document, name))) if name in _RECORDS else getattr(document, name) for name in _FIELDS
    )
    wrong = tuple((*fault[:-1], tuple(fault.address) if fault.address else None) for fault in faults.faults)
    return told, (wrong, *faults[1:])


def page(path: str, kept: tuple) -> tuple[Document, PageFaults]:
    """The page at this path from what `of_page` made of it."""
    told, (wrong, *rest) = kept
    known: dict[str, Any] = dict(zip(_FIELDS, told, strict=True))
    for name, record in _RECORDS.items():
        known[name] = tuple(map(record._make, known[name]))
    faults = tuple(Fault(*fault[:-1], Address(*fault[-1]) if fault[-1] else None) for fault in wrong)
    return Document(path=path, **known), PageFaults(faults, *rest)


def of_said(facts: Said) -> tuple:
    """What is kept of the guard's words on a text."""
    return tuple(astuple(remark) for remark in facts.remarks), *facts[1:]


def said(kept: tuple) -> Said:
    """The same from what `of_said` made of it."""
    return Said(tuple(map(_remark, kept[0])), *kept[1:])


def _remark(kept: tuple) -> Remark:
    rule, severity, place, message, words, repair = kept
    return Remark(rule, severity, Place(*place), message, words, _repair(repair) if repair else None)


def _repair(kept: tuple) -> Repair:
    replacement, confidence, place = kept
    return Repair(replacement, confidence, Place(*place) if place else None)
