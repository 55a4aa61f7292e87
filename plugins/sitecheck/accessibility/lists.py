"""Lists that hold something else than items, and switches that are on although "false" is written there."""

from __future__ import annotations

from collections.abc import Iterator

from sitecheck.accessibility.look import Barrier, Look, has_words
from sitecheck.accessibility.tree import explicit
from sitecheck.html.tree import Element

_HELD = {"ul": frozenset({"li"}), "ol": frozenset({"li"}), "menu": frozenset({"li"}), "dl": frozenset({"dt", "dd", "div"})}
_ANYWHERE = frozenset({"script", "template", "style", "noscript"})

_OFF = frozenset({"false", "no", "off", "0"})
_EVERYWHERE = frozenset({"hidden", "inert", "autofocus"})
_SWITCHES: dict[str, frozenset[str]] = {
    **dict.fromkeys(("audio", "video"), frozenset({"autoplay", "controls", "loop", "muted", "playsinline"})),
    **dict.fromkeys(("details", "dialog"), frozenset({"open"})),
    **dict.fromkeys(("button", "fieldset", "optgroup"), frozenset({"disabled", "formnovalidate"})),
    "form": frozenset({"novalidate"}), "iframe": frozenset({"allowfullscreen"}), "img": frozenset({"ismap"}),
    "input": frozenset({"checked", "disabled", "multiple", "readonly", "required", "formnovalidate"}),
    "ol": frozenset({"reversed"}), "option": frozenset({"disabled", "selected"}), "script": frozenset({"async", "defer", "nomodule"}),
    "select": frozenset({"disabled", "multiple", "required"}), "textarea": frozenset({"disabled", "readonly", "required"}),
    "track": frozenset({"default"}),
}
_ALL_SWITCHES = _EVERYWHERE.union(*_SWITCHES.values())


def mixed(look: Look) -> Iterator[Barrier]:
    """The first thing in each list that is no item: a screen reader miscounts there."""
    for element in look.page.named(*_HELD):
        held = _HELD[element.name]
        if not element.silent and not explicit(element):
            stray = next((child for child in element.children if _is_stray(child, held)), None)
            if isinstance(stray, Element):
                yield Barrier("content-between-items", stray, (f"<{stray.name}>", element.name))
            elif stray is not None:
                yield Barrier("content-between-items", element, (f'"{" ".join(stray.split())[:40]}"', element.name))


def _is_stray(child: Element | str, held: frozenset[str]) -> bool:
    if isinstance(child, str):
        return has_words(child)
    # What a page makes up itself, or calls an item, may be one when it comes alive.
    return not (child.name in held or child.name in _ANYWHERE or child.silent or "-" in child.name or explicit(child))


def switches(look: Look) -> Iterator[Barrier]:
    """`hidden="false"` hides: a switch is on as soon as it is named."""
    for element in look.page.having(*_ALL_SWITCHES):
        if element.foreign or "-" in element.name:
            continue
        own = _SWITCHES.get(element.name, frozenset())
        for name, value in element.attributes.items():
            if value.lower() in _OFF and (name in own or name in _EVERYWHERE):
                yield Barrier("misleading-false", element, (name, value))
