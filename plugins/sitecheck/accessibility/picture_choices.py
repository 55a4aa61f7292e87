"""The pictures that a `srcset` offers, each with what it is for, and which of them no browser can use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitecheck.accessibility.look import Barrier, Look
from sitecheck.html.address_attributes import candidates
from sitecheck.html.tree import Element

_WIDTH = re.compile(r"\d*[1-9]\d*w")
_DENSITY = re.compile(r"(?=[\d.]*[1-9])(?:\d+|\d*\.\d+)(?:[eE][+-]?\d+)?x")


def unusable_choices(look: Look) -> Iterator[Barrier]:
    """The first choice of each list that browsers pass over."""
    for element in look.page.named("img", "source", "link"):
        written = element.attributes.get("imagesrcset" if element.name == "link" else "srcset", "")
        # A placeholder or a list that a script fills in later is no list yet.
        if written and "{" not in written and (trouble := _trouble(written)):
            yield Barrier("unusable-picture-choice", element, trouble)


def unreachable_choices(look: Look) -> Iterator[Barrier]:
    """The first choice of each `<picture>` that comes too late, with what was taken before it."""
    for picture in look.page.named("picture"):
        taken = ""
        for child in picture.children:
            if not isinstance(child, Element) or child.name not in ("img", "source"):
                continue
            if taken and child.name == "source" and child.attributes.get("srcset"):
                yield Barrier("unreachable-picture-choice", child, (taken,))
                break
            if child.name == "img" or _suits_all(child):
                taken = child.name


def _suits_all(source: Element) -> bool:
    """Whether every browser takes it. What a program fills in later may name its screens then."""
    media, kind = (source.attributes.get(name, "").strip().lower() for name in ("media", "type"))
    filled_in = any(name.startswith("data-") for name in source.attributes)
    return bool(source.attributes.get("srcset")) and media in ("", "all") and not kind and not filled_in


def _trouble(written: str) -> tuple[str, ...]:
    """The address, what stands after it and what is wrong there; nothing when all is well."""
    known: dict[str, str] = {}
    for address, after in candidates(written):
        descriptors = after.split()
        size = _size(descriptors)
        if size is None:
            return address, after, "unreadable"
        if known and size[-1] != next(iter(known))[-1]:
            return address, after or "1x", "mixed"
        if size in known:
            return address, after or "1x", "twin"
        known[size] = address
    return ()


def _size(descriptors: list[str]) -> str | None:
    """One way of writing each size: `640w`, `1.5x`; None for what browsers do not read."""
    if not descriptors:
        return "1x"
    width = next((one for one in descriptors if _WIDTH.fullmatch(one)), "")
    others = [one for one in descriptors if one != width]
    if width and len(others) == len(descriptors) - 1 and len(others) <= 1 and all(re.fullmatch(r"\d*[1-9]\d*h", one) for one in others):
        return f"{int(width[:-1])}w"
    if len(descriptors) == 1 and _DENSITY.fullmatch(descriptors[0]):
        return f"{float(descriptors[0][:-1]):g}x"
    return None
