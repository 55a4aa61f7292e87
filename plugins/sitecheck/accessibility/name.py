"""The accessible name: what a screen reader calls an element, by the W3C's Accessible Name Computation 1.2."""

from __future__ import annotations

from sitecheck.accessibility.roles import NAMED_BY_CONTENT
from sitecheck.accessibility.tree import Tree
from sitecheck.html.elements import BLOCKS, HEADINGS
from sitecheck.html.tree import Element, descendants

LABELABLE = frozenset({"button", "input", "meter", "output", "progress", "select", "textarea"})
_TITLED_BY_CHILD = {"fieldset": "legend", "figure": "figcaption", "table": "caption", "svg": "title"}
_DEFAULT = {"submit": "Submit", "reset": "Reset"}
_APART = BLOCKS | {"br", "p", "li", "dt", "dd", "td", "th", "tr", "option", "input", "textarea", "img"}
_NAMED_BY_WORDS = HEADINGS | {"a", "button"}
_VALUES = frozenset({"textbox", "searchbox", "combobox", "listbox", "slider", "spinbutton", "scrollbar", "meter"})


def labelable(element: Element) -> bool:
    """Whether a label can name it. A hidden field, as it often stands before a tick box, has no name."""
    return element.name in LABELABLE and (element.name != "input" or element.word("type") != "hidden")


class Names:
    """The names on one page."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.referring: set[Element] = set()  # whose names are being put together from others': they may name one another
        self.labels: dict[Element, list[Element]] = {}
        for label in tree.page.named("label"):
            if (field := self._labelled(label)) is not None:
                self.labels.setdefault(field, []).append(label)

    def of(self, element: Element) -> str:
        """The element's name; empty when it has none."""
        if plain := _plain_words(element):
            return plain
        return " ".join(self._name(element, set(), outer=True).split())

    def named(self, element: Element) -> bool:
        """The same question in short."""
        return self.plain(element) or bool(self.of(element))

    def plain(self, element: Element) -> bool:
        """Whether it is an ordinary link, button or heading with words in it, as most are."""
        if element.name not in _NAMED_BY_WORDS or element.tag.aria or (element.name in HEADINGS and "role" in element.attributes):
            return False
        return any(isinstance(child, str) and not child.isspace() for child in element.children)

    def _labelled(self, label: Element) -> Element | None:
        target = label.attributes.get("for")
        if target is not None:
            found = self.tree.page.ids.get(target)
            return found if found is not None and labelable(found) else None
        return next((inner for inner in descendants(label) if labelable(inner)), None)

    def _name(self, element: Element, seen: set[Element], outer: bool = False, referred: bool = False, hidden: bool = False) -> str:
        """`outer`: the element that is asked for; `referred`: within aria-labelledby; `hidden`: hidden words count."""
        if element in seen or (element.silent and not (outer or hidden)):
            return ""
        seen.add(element)
        attributes = element.attributes
        if not referred and (references := attributes.get("aria-labelledby")) and (name := self._referred(element, references)):
            return name
        role = self.tree.role(element)
        if not outer and role in _VALUES and (value := self._value(element, role)):
            return value
        if label := attributes.get("aria-label", "").strip():
            return label
        if role not in ("none", "presentation") and (name := self._native(element, seen)).strip():
            return name
        if not outer or role in NAMED_BY_CONTENT or element.name in ("summary", "label", "legend", "figcaption"):
            if (content := self._content(element, seen, referred, hidden)).strip():
                return content
        title = "" if element.foreign else attributes.get("title", "")  # in a drawing only an element of that name counts
        return title or attributes.get("placeholder", "") or attributes.get("aria-placeholder", "")

    def _referred(self, element: Element, references: str) -> str:
        """The words of other elements, hidden ones too when somebody points at them."""
        if element in self.referring:
            return ""
        self.referring.add(element)
        found = (self.tree.page.ids.get(identifier) for identifier in references.split())
        names = [self._name(one, set(), referred=True, hidden=one.silent).strip() for one in found if one is not None]
        self.referring.discard(element)
        return " ".join(name for name in names if name)

    def _native(self, element: Element, seen: set[Element]) -> str:
        """What HTML itself offers as a name."""
        name, attributes = element.name, element.attributes
        if name in ("img", "area"):
            return attributes.get("alt", "")
        if name == "input":
            kind = attributes.get("type", "text").strip().lower()
            if kind == "image":
                return attributes.get("alt", "")
            if kind in ("button", "submit", "reset"):
                default = "" if "value" in attributes else _DEFAULT.get(kind, "")  # an empty value is what stands on it
                return attributes.get("value", "") or self._by_labels(element, seen) or default
        if name in LABELABLE:
            return self._by_labels(element, seen)
        if name in ("option", "optgroup"):
            return attributes.get("label", "")
        if name in _TITLED_BY_CHILD or (element.foreign and name != "title"):
            return self._by_child(element, _TITLED_BY_CHILD.get(name, "title"), seen)
        return ""

    def _by_labels(self, element: Element, seen: set[Element]) -> str:
        return " ".join(self._content(label, seen, False, label.silent, outer=label) for label in self.labels.get(element, ()))

    def _by_child(self, element: Element, wanted: str, seen: set[Element]) -> str:
        for child in element.children:
            if isinstance(child, Element) and child.name == wanted:
                return self._content(child, seen, False, element.foreign)
        return ""

    def _content(self, element: Element, seen: set[Element], referred: bool, hidden: bool, outer: Element | None = None) -> str:
        if outer is not None and (label := outer.attributes.get("aria-label", "").strip()):
            return label
        parts: list[str] = []
        for child in element.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.name in _APART:
                parts.append(f" {self._name(child, seen, referred=referred, hidden=hidden)} ")
            else:
                parts.append(self._name(child, seen, referred=referred, hidden=hidden))
        return "".join(parts)

    def _value(self, element: Element, role: str) -> str:
        """What is in a field that stands in a label."""
        attributes = element.attributes
        if element.name == "select":
            chosen = [option for option in descendants(element) if option.name == "option"]
            chosen = [option for option in chosen if "selected" in option.attributes] or chosen[:1]
            return " ".join(self._content(option, set(), False, True) for option in chosen)
        if role in ("textbox", "searchbox") and element.name not in ("input", "textarea"):
            return self._content(element, set(), False, False)
        return attributes.get("aria-valuetext") or attributes.get("aria-valuenow") or attributes.get("value", "")


def _plain_words(element: Element) -> str:
    """The name of an ordinary link that has only words in it."""
    children, attributes = element.children, element.attributes
    if element.name != "a" or len(children) != 1 or not isinstance(children[0], str) or element.tag.aria:
        return ""
    return " ".join(children[0].split()) if "href" in attributes and "role" not in attributes and not element.foreign else ""
