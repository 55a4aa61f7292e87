"""Addresses in what stands within elements: CSS in a style element or attribute, and structured data."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sitecheck.html.stylesheet import css_addresses

_KEYS = frozenset({"url", "image", "logo", "item", "contentUrl", "thumbnailUrl", "mainEntityOfPage", "photo", "thumbnail", "embedUrl"})
"""Properties of structured data whose value is an address, even one from the root."""
_USUAL = frozenset({"type", "language", "async", "defer"})
"""What a script has that should have an address, too; one with a name or data of its own is filled in by others."""
_WHOLE = ("http://", "https://")


class Inner(NamedTuple):
    """An address in the text of an element. `attribute` says what it was found in."""

    attribute: str
    written: str
    loaded: bool
    start: int
    end: int


def inner_addresses(element: str, attributes: Mapping[str, str | None], text: str) -> Iterator[Inner]:
    """The addresses in the text of a style or script element."""
    if element == "style":
        for found in css_addresses(text):
            yield Inner("url", found.written, True, found.start, found.end)
    elif element == "script" and (attributes.get("type") or "").strip().lower() == "application/ld+json":
        yield from json_addresses(text, "json-ld", _structured)
    elif element == "script" and not text.strip() and attributes.keys() <= _USUAL:
        yield Inner("missing", "", False, 0, 0)


def json_addresses(text: str, attribute: str, choose: Callable[[Any], Iterable[tuple[str, bool]]]) -> Iterator[Inner]:
    """What `choose` finds in a JSON text, an address and whether it is loaded, each with where it stands."""
    try:
        content = json.loads(text.strip())
    except (ValueError, RecursionError):
        return
    position: dict[str, int] = {}
    for written, loaded in choose(content):
        for form in (json.dumps(written, ensure_ascii=False), json.dumps(written), json.dumps(written, ensure_ascii=False).replace("/", "\\/")):
            start = text.find(form, position.get(form, 0))
            if start >= 0:
                position[form] = start + len(form)
                break
        yield Inner(attribute, written, loaded, start + 1 if start >= 0 else 0, start + len(form) - 1 if start >= 0 else 0)


def _structured(content: Any) -> Iterator[tuple[str, bool]]:
    waiting = [("", content)]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, Mapping):
            waiting.extend(reversed([(key, each) for key, each in value.items() if key not in ("@context", "target", "urlTemplate")]))
        elif isinstance(value, list):
            waiting.extend((name, each) for each in reversed(value))
        elif isinstance(value, str) and _is_address(name, value):
            yield value, False


def _is_address(name: str, value: str) -> bool:
    if "{" in value or " " in value:
        return False
    if name == "@id":
        return value.startswith(_WHOLE) and "#" not in value
    return value.startswith(_WHOLE) or (name in _KEYS and value.startswith("/"))
