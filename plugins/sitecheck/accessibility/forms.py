"""Forms that nobody can send, and choices without the question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sitecheck.accessibility.look import Barrier, Look
from sitecheck.accessibility.tree import explicit
from sitecheck.html.tree import Element, ancestors, descendants

# With one of these alone the Enter key sends a form; with two it needs a button, by "implicit submission" of the HTML standard.
_TYPED = frozenset({"", "date", "datetime-local", "email", "month", "number", "password", "search", "tel", "text", "time", "url", "week"})
_CLICKED = frozenset({"button", "image", "reset", "submit"})


def unsendable(look: Look) -> Iterator[Barrier]:
    """Forms to write in, with no button of any kind and nothing that a program listens to."""
    for form in look.page.named("form"):
        if form.gone or not form.attributes.get("action", "").strip():
            continue
        name = form.attributes.get("id")
        fields = [inner for inner in descendants(form) if not inner.gone]
        fields += [other for other in look.page.having("form") if name and other.attributes["form"] == name]
        typed = sum(field.name == "input" and field.word("type") in _TYPED for field in fields)
        if (typed > 1 or any(field.name == "textarea" for field in fields)) and not any(map(_sends, (form, *descendants(form), *fields))):
            yield Barrier("unsendable-form", form)


def _sends(element: Element) -> bool:
    """Whether it may send the form: also what the page makes up itself, listens to somebody or may be dressed as a button."""
    if element.name in ("button", "a", "iframe", "script") or "-" in element.name or explicit(element) == "button":
        return True
    return (element.name == "input" and element.word("type") in _CLICKED) or any(name.startswith(("on", "@", "x-", "v-", "hx-", "data-")) for name in element.attributes)


def unnamed_groups(look: Look) -> Iterator[Barrier]:
    """Groups of which one is to be chosen, without a word on what for."""
    for group in look.page.named_or_playing("fieldset"):
        plays = explicit(group)
        if group.silent or (plays != "radiogroup" and (group.name != "fieldset" or plays)) or look.names.named(group):
            continue
        inner = [*descendants(group)]
        chosen = Counter(field.attributes.get("name", "") for field in inner if _is_choice(field, group))
        if chosen and max(chosen.values()) > 1 and not any(one.name == "legend" and look.names.named(one) for one in inner):
            yield Barrier("unnamed-group", group, (group.name,))


def _is_choice(field: Element, group: Element) -> bool:
    """Whether it is one to choose of this very group, and of none within it."""
    if field.silent or not ((field.name == "input" and field.word("type") == "radio") or explicit(field) == "radio"):
        return False
    return next(above for above in ancestors(field) if above is group or above.name == "fieldset" or explicit(above) in ("group", "radiogroup")) is group
