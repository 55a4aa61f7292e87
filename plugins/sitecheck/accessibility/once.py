"""What a page may have only once, and labels that name no field."""

from __future__ import annotations

from collections.abc import Iterator

from sitecheck.accessibility.look import Barrier, Look
from sitecheck.accessibility.name import LABELABLE, labelable
from sitecheck.html.tree import Element, ancestors

_BEFORE_WORDS = frozenset({"html", "head", "#document"})


def second_mains(look: Look) -> Iterator[Barrier]:
    """Main parts after the first, as far as visitors get them."""
    mains = [element for element in look.page.named_or_playing("main") if not element.silent and look.role(element) == "main"]
    for element in mains[1:]:
        yield Barrier("second-main", element)


def second_titles(look: Look) -> Iterator[Barrier]:
    """Titles of the page after the first; those of drawings are none."""
    titles = [title for title in look.page.named("title") if not _inert(title)]
    for title in titles[1:]:
        yield Barrier("second-title", title)


def misplaced_bases(look: Look) -> Iterator[Barrier]:
    """Addresses from which all others begin, set among the words; browsers go by them all the same."""
    for base in look.page.named("base"):
        if "href" in base.attributes and not _inert(base) and any(above.name not in _BEFORE_WORDS for above in ancestors(base)):
            yield Barrier("misplaced-base", base, (base.attributes["href"],))


def _inert(element: Element) -> bool:
    return any(above.name in ("template", "noscript") for above in ancestors(element))


def lost_labels(look: Look) -> Iterator[Barrier]:
    """Labels for a field that is not on the page."""
    for label in look.page.named("label"):
        target = label.attributes.get("for")
        if target is None or label.gone:
            continue
        field = look.page.ids.get(target)
        # An element that the page makes up itself may well be a field.
        if field is None or not (labelable(field) or "-" in field.name):
            kind = "" if field is None else 'input type="hidden"' if field.name in LABELABLE else field.name
            yield Barrier("label-for-nothing", label, (target, kind))
