"""ARIA used wrongly: roles and attributes that do not exist, do not go together, or lack what they need."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitecheck.accessibility.focus import focusable
from sitecheck.accessibility.look import Barrier, Look
from sitecheck.accessibility.roles import (
    ATTRIBUTES,
    GLOBAL,
    IDS,
    INTEGERS,
    NUMBERS,
    ONE_ID,
    OWNS,
    REQUIRED,
    SUPPORTED,
    TOKEN_LISTS,
    TOKENS,
    WITHIN,
)
from sitecheck.accessibility.tree import explicit
from sitecheck.html.tree import Element

_INTEGER = re.compile(r"[-+]?\d+")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_TEXT_FIELDS = frozenset("autocomplete activedescendant multiline placeholder readonly required expanded".split())
_ALSO = {
    "audio": frozenset({"activedescendant", "expanded"}), "video": frozenset({"activedescendant", "expanded"}),
    "input": _TEXT_FIELDS | frozenset({"valuemax", "valuemin", "valuenow", "valuetext", "checked", "pressed"}),
    "summary": frozenset({"expanded", "pressed"}), "select": _TEXT_FIELDS | {"multiselectable"}, "textarea": _TEXT_FIELDS,
    "iframe": frozenset({"expanded"}), "object": frozenset({"expanded"}), "embed": frozenset({"expanded"}),
    "details": frozenset({"expanded"}), "a": frozenset({"expanded"}), "label": frozenset({"expanded"}),
}
"""What elements without a role of their own may have all the same."""


def attributes(look: Look) -> Iterator[Barrier]:
    """Single roles and attributes."""
    for element in look.page.described:
        role = element.attributes.get("role", "")
        if role.strip() and not element.silent and not explicit(element):
            yield Barrier("unknown-role", element, (role.strip(),))
        if element.tag.aria and not (element.foreign and element.name == "math"):
            yield from _each(look, element)
        if role and not element.silent:
            yield from _lacking(look, element)


def _each(look: Look, element: Element) -> Iterator[Barrier]:
    role = look.role(element)
    for attribute in element.tag.aria:
        name, value = attribute[5:], element.attributes[attribute].strip()
        if name not in ATTRIBUTES:
            yield Barrier("unknown-aria-attribute", element, (attribute,))
            continue
        if not element.silent and not _permitted(element, role, name):
            yield Barrier("misplaced-aria-attribute", element, (attribute, role or element.name))
        if value and not _valid(name, value):
            yield Barrier("wrong-aria-value", element, (attribute, value, expected(name)))
        elif value and not element.silent and name in IDS and not _found(look, value):
            needed = name in REQUIRED.get(explicit(element), ()) or (name == "controls" and _open_combobox(element))
            if needed or name in ("labelledby", "describedby"):
                rule = "wrong-aria-value" if needed else "dangling-aria-reference"
                yield Barrier(rule, element, (attribute, value, "the id of an element on the page"))


def _open_combobox(element: Element) -> bool:
    """Whether it says that its list is there to be chosen from."""
    return explicit(element) == "combobox" and element.word("aria-expanded") == "true"


def _permitted(element: Element, role: str, name: str) -> bool:
    if name in GLOBAL or "-" in element.name or element.foreign:
        return True
    if role in ("none", "presentation"):
        return True
    if element.name in _ALSO and name in _ALSO[element.name] and not explicit(element):
        return True
    return name in SUPPORTED.get(role, ()) or name in REQUIRED.get(role, ())


def _valid(name: str, value: str) -> bool:
    if name in TOKENS:
        return value.lower() in TOKENS[name]
    if name in TOKEN_LISTS:
        return TOKEN_LISTS[name].issuperset(value.lower().split())
    if name in INTEGERS:
        return _INTEGER.fullmatch(value) is not None
    if name in NUMBERS:
        return _NUMBER.fullmatch(value) is not None
    return name not in ONE_ID or len(value.split()) == 1


def expected(name: str) -> str:
    """What an attribute's value has to be, in words."""
    if name in TOKENS or name in TOKEN_LISTS:
        return " or ".join(sorted(TOKENS.get(name) or TOKEN_LISTS[name]))
    if name in INTEGERS:
        return "a whole number"
    return "a number" if name in NUMBERS else "one id"


def _found(look: Look, value: str) -> bool:
    return any(identifier in look.page.ids for identifier in value.split())


def _lacking(look: Look, element: Element) -> Iterator[Barrier]:
    """Attributes without which a role says nothing."""
    role = explicit(element)
    if not role or look.role(element) != role or look.tree.implicit(element) == role:
        return
    needed = ("valuenow",) if role == "separator" and focusable(element) else REQUIRED.get(role, ())
    for name in (*needed, "controls") if _open_combobox(element) else needed:
        if name == "expanded" and element.word("aria-disabled") == "true":
            continue  # what nobody can open is closed
        if not element.attributes.get(f"aria-{name}", "").strip() and not _given_by_html(element, name):
            yield Barrier("missing-aria-attribute", element, (f"aria-{name}", role))


def _given_by_html(element: Element, name: str) -> bool:
    if element.name != "input":
        return element.name in ("meter", "progress") and name == "valuenow"
    kind = element.attributes.get("type", "").lower()
    return (name == "checked" and kind in ("checkbox", "radio")) or (name == "valuenow" and kind in ("range", "number"))


def surroundings(look: Look) -> Iterator[Barrier]:
    """Roles that need others around them or in them."""
    for element in look.page.having("role"):
        role = explicit(element)
        if element.silent or not role or look.role(element) != role or look.tree.implicit(element) == role:
            continue
        if role in WITHIN:
            holder = look.tree.holder(element)
            if holder is None or look.role(holder) not in WITHIN[role]:
                around = look.role(holder) if holder is not None else ""
                yield Barrier("role-outside-its-parent", element, (role, _named(WITHIN[role]), around))
        if role in OWNS and not _busy(element):
            yield from _misfits(look, element, role)


def _misfits(look: Look, element: Element, role: str) -> Iterator[Barrier]:
    allowed = OWNS[role]
    held = list(look.tree.held(element))
    waiting, seen = list(held), set()
    for child in waiting:
        inner = look.role(child)
        if inner not in allowed and not _emptied(look, child):
            yield Barrier("role-with-wrong-child", element, (role, inner or child.name, _named(allowed)))
            return
        if inner == "group" and child not in seen:
            seen.add(child)
            waiting.extend(look.tree.held(child))
    if not held and look.visible_words(element):
        yield Barrier("role-with-wrong-child", element, (role, "", _named(allowed)))


def _named(roles: frozenset[str]) -> str:
    """Roles in words; a group only keeps together what has to be there anyway."""
    return " or ".join(sorted(roles - {"group"}))


def _emptied(look: Look, element: Element) -> bool:
    """Whether `aria-owns` has taken everything out of it."""
    inside = [child for child in element.children if not isinstance(child, str) or child.strip()]
    return bool(inside) and all(not isinstance(child, str) and child.attributes.get("id") in look.tree.owners for child in inside)


def _busy(element: Element) -> bool:
    current: Element | None = element
    while current is not None:
        if current.attributes.get("aria-busy", "").lower() == "true":
            return True
        current = current.parent
    return False


def contradictions(look: Look) -> Iterator[Barrier]:
    """Elements that are marked as decoration and made known all the same."""
    for element in look.page.described:
        if element.silent:
            continue
        decorative = explicit(element) in ("none", "presentation")
        if not decorative and not (element.name == "img" and element.attributes.get("alt") == "" and not explicit(element)):
            continue
        named = [name for name in element.tag.aria if name[5:] in GLOBAL and element.attributes[name].strip()]
        if any(name != "aria-hidden" for name in named):
            how = f'role="{explicit(element)}"' if decorative else 'alt=""'
            yield Barrier("decoration-with-name", element, (how, named[0]))
