"""What a page's own styles say of an element: `style` attributes and simple rules of `style` elements.

Style sheets in files are not read: what they say is unknown, and whoever asks has to bear that in mind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from sitecheck.html.content_policy import policy_of
from sitecheck.html.tree import Element, Page

Declarations = dict[str, tuple[str, bool]]  # property -> (value, important)

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_DECLARATION = re.compile(r"(?<![-a-zA-Z])([-a-zA-Z]++)\s*+:\s*+((?:[^;\"'()]++|\"[^\"]*+\"|'[^']*+'|\((?:[^()\"']++|\"[^\"]*+\"|'[^']*+'|\([^()]*+\))*+\)|[()\"'])*)")
_IMPORTANT = re.compile(r"\s*!\s*important\s*$", re.IGNORECASE)
_COMPOUND = re.compile(r"([a-zA-Z][\w-]*|\*)?((?:[.#][\w-]+)*)")
_PIECE = re.compile(r"([.#])([\w-]+)")
_ORIENTATION = re.compile(r"\(\s*orientation\s*:\s*(portrait|landscape)\s*\)", re.IGNORECASE)


class Compound(NamedTuple):
    """Such as `p.note`; `direct` when its parent has to match what stands before it."""

    name: str
    classes: tuple[str, ...]
    ids: tuple[str, ...]
    direct: bool = False


class Rule(NamedTuple):
    """A rule of a style sheet; of two for one element the one of more weight holds."""

    selector: tuple[Compound, ...]
    weight: tuple[int, int, int]
    declarations: Declarations
    orientation: str = ""  # the one way of holding the device for which it holds


@lru_cache(maxsize=2048)
def declarations(text: str) -> Declarations:
    """The declarations of a `style` attribute; of two the later counts, unless the earlier is important."""
    found: Declarations = {}
    for name, value in _DECLARATION.findall(_COMMENT.sub(" ", text) if "/*" in text else text):
        important = _IMPORTANT.search(value)
        name, value = name.lower(), value[: important.start()].strip() if important else value.strip()
        if name not in found or important or not found[name][1]:
            found[name] = (value, important is not None)
    return found


@lru_cache(maxsize=64)
def rules(sheet: str) -> tuple[Rule, ...]:
    """The rules of a style sheet whose selectors are simple; those for some media are left out, but for orientation."""
    found: list[Rule] = []
    _read(_COMMENT.sub(" ", sheet), "", found)
    return tuple(found)


def _read(sheet: str, orientation: str, found: list[Rule]) -> None:
    position = 0
    while (opening := sheet.find("{", position)) >= 0:
        head = sheet[position:opening].rpartition(";")[2].strip()
        closing = _closing(sheet, opening)
        body, position = sheet[opening + 1 : closing], closing + 1
        if head.lower().startswith("@media"):
            turned = _ORIENTATION.search(head)
            if turned and not orientation:
                _read(body, turned[1].lower(), found)
        elif not head.startswith("@") and "{" not in body:
            found.extend(_rules(head, declarations(body), orientation))


def _closing(sheet: str, opening: int) -> int:
    depth = 0
    for brace in re.compile(r"[{}]").finditer(sheet, opening):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.start()
    return len(sheet)


def _rules(head: str, said: Declarations, orientation: str) -> list[Rule]:
    made = []
    for written in head.split(","):
        if selector := _selector(written.strip()):
            weight = (
                sum(len(part.ids) for part in selector), sum(len(part.classes) for part in selector),
                sum(part.name not in ("", "*") for part in selector),
            )
            made.append(Rule(selector, weight, said, orientation))
    return made


def _selector(written: str) -> tuple[Compound, ...]:
    parts, direct = [], False
    for word in written.replace(">", " > ").split():
        if word == ">":
            direct = True
            continue
        match = _COMPOUND.fullmatch(word)
        if match is None:
            return ()
        pieces = _PIECE.findall(match[2])
        classes = tuple(name for sign, name in pieces if sign == ".")
        ids = tuple(name for sign, name in pieces if sign == "#")
        parts.append(Compound((match[1] or "").lower(), classes, ids, direct))
        direct = False
    return tuple(parts)


class Styles:
    """The styles of one page."""

    def __init__(self, page: Page) -> None:
        self.rules = [rule for style in page.named("style") for text in style.children for rule in rules(str(text))]
        self.linked = any(
            element.attributes.get("rel", "").lower() == "stylesheet" for element in page.elements if element.name == "link"
        )
        self.turned = any(rule.orientation for rule in self.rules)
        self.properties = {name for rule in self.rules for name in rule.declarations}
        self.index = _indexed(self.rules)
        policy = policy_of(page)
        self.inline = policy is None or policy.attributes_count("style")
        """Whether `style` attributes count: a page's own policy may forbid them."""

    def said(self, element: Element, name: str) -> tuple[str, bool] | None:
        """The value that the element itself is given, and whether it is important; nothing inherited."""
        own = element.attributes.get("style") if self.inline else None
        inline = declarations(own).get(name) if own else None
        if name not in self.properties or (inline and inline[1]):
            return inline
        best = self._from_sheet(element, name)
        if best is None:
            return inline
        return inline if inline and not best[1] else best

    def value(self, element: Element, name: str) -> str:
        said = self.said(element, name)
        return said[0].lower() if said else ""

    def turning(self, element: Element, name: str, orientation: str) -> str:
        """The `transform` or `rotate` for one way of holding the device; without one, the ordinary."""
        found = ""
        for rule in self.rules:
            if name in rule.declarations and rule.orientation in ("", orientation) and matches(element, rule.selector):
                found = rule.declarations[name][0].lower()
        return found

    def _from_sheet(self, element: Element, name: str) -> tuple[str, bool] | None:
        best, rank = None, None
        for number, rule in self._candidates(element, name):
            said = rule.declarations[name]
            order = (said[1], rule.weight, number)
            if (rank is None or order > rank) and matches(element, rule.selector):
                best, rank = said, order
        return best

    def _candidates(self, element: Element, name: str) -> Iterator[tuple[int, Rule]]:
        """The rules that may mean an element, by what their selector ends with."""
        known = self.index.get(name, {})
        attributes = element.attributes
        keys = ["*", element.name, "#" + attributes.get("id", ""), *("." + word for word in attributes.get("class", "").split())]
        for key in keys:
            yield from known.get(key, ())


def _indexed(rules: list[Rule]) -> dict[str, dict[str, list[tuple[int, Rule]]]]:
    """Property -> last part of the selector -> rules, with their order."""
    index: dict[str, dict[str, list[tuple[int, Rule]]]] = {}
    for number, rule in enumerate(rules):
        last = rule.selector[-1]
        key = "#" + last.ids[0] if last.ids else "." + last.classes[0] if last.classes else last.name or "*"
        for name in () if rule.orientation else rule.declarations:
            index.setdefault(name, {}).setdefault(key, []).append((number, rule))
    return index


def matches(element: Element, selector: tuple[Compound, ...]) -> bool:
    """Whether the selector means this element."""
    if not _fits(element, selector[-1]):
        return False
    current, direct = element, selector[-1].direct
    for part in reversed(selector[:-1]):
        current = current.parent
        while current is not None and not _fits(current, part):
            current = None if direct else current.parent
        if current is None:
            return False
        direct = part.direct
    return True


def _fits(element: Element, part: Compound) -> bool:
    if part.name not in ("", "*", element.name):
        return False
    attributes = element.attributes
    if part.ids and part.ids != (attributes.get("id"),):
        return False
    return not part.classes or set(part.classes) <= set(attributes.get("class", "").split())
