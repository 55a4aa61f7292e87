"""What a page's own styles do to those who see badly: faint words, fixed spacing.

Only what is certain is said: where a style sheet in a file may have another word, nothing is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from sitecheck.accessibility.colour import BLACK, WHITE, Colour, colour, colours_in, contrast, over
from sitecheck.accessibility.focus import disabled
from sitecheck.accessibility.look import Barrier, Look, has_words
from sitecheck.accessibility.style import declarations
from sitecheck.html.tree import Element, ancestors

_LENGTH = re.compile(r"(-?\d*\.?\d+)(px|em|rem|pt|%)?")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_FACTORS = {"px": 1.0, "pt": 4 / 3, "rem": 16.0}
_SIZES = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "small": 0.83, "sub": 0.83, "sup": 0.83}
_PAINT = ("color", "background", "background-color")
_BOLD = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "b", "strong", "th"})
_SPACING = {"letter-spacing": 0.12, "word-spacing": 0.16, "line-height": 1.5}
_IN_PART = re.compile(r"no-repeat|repeat-[xy]|\)[^()]*/")
_MOST_COLOURS = 64
_WIDEST = 0.75
"""Of its height, the width that a letter takes on average in the widest type in use."""


def faint(look: Look) -> Iterator[Barrier]:
    """Words whose colour is too near that of what they stand on."""
    for element in _painted(look):
        if element.gone or element.unseen or element.foreign:
            continue
        words = " ".join(child for child in element.children if isinstance(child, str))
        if not _LETTERS.search(words) or _inactive(look, element) or look.off_screen(element):
            continue
        if (ratio := _ratio(look, element)) is not None:
            needed = 3.0 if _large(look, element) else 4.5
            if 1.05 < ratio < needed:
                yield Barrier("faint-words", element, (" ".join(words.split())[:60], f"{ratio:.1f}", f"{needed:g}"))


def _painted(look: Look) -> list[Element]:
    """Elements with words in them for which the page itself says a colour somewhere about them."""
    sheet = not look.styles.properties.isdisjoint(_PAINT)
    if not sheet and not (look.styles.inline and look.page.having("style")):
        return []
    known: dict[Element, bool] = {look.page.root: False}
    for element in look.page.elements:
        own = element.attributes.get("style", "")
        painted = (sheet or "color" in own or "background" in own) and any(look.styles.value(element, name) for name in _PAINT)
        # Where a style sheet may have another word, only the element's own attribute is sure.
        known[element] = painted or (known[element.parent] and not look.styles.linked)
    return [element for element in dict.fromkeys(element for _start, _end, element in look.page.texts) if known[element]]


def _ratio(look: Look, element: Element) -> float | None:
    """The best contrast anywhere behind the words; None when something about it is unknown."""
    chain = [element, *ancestors(element)]
    if any(look.styles.value(part, name) for part in chain for name in ("text-shadow", "filter", "mix-blend-mode", "background-image")):
        return None
    front, painter = _front(look, chain)
    behind, wall = _behind(look, chain)
    if front is None or not behind or (painter is None and wall is None):
        return None
    if look.styles.linked and not (painter is wall is element and _inline(look, element, "color")):
        return None
    opacity = math.prod(_opacity(look, part) for part in chain)
    front = Colour(*front[:3], front.cover * opacity)
    return max(contrast(over(front, back), back) for back in behind)


def _front(look: Look, chain: list[Element]) -> tuple[Colour | None, Element | None]:
    for part in chain:
        if written := look.styles.value(part, "color"):
            return colour(written), part
        if part.name in ("a", "button", "input", "select", "textarea", "mark", "font"):
            return None, None
    return BLACK, None


def _behind(look: Look, chain: list[Element]) -> tuple[list[Colour], Element | None]:
    """What the words stand on, seen through all that lies over it, and the element that says so."""
    panes: list[list[Colour]] = []
    for part in chain:
        written = look.styles.value(part, "background-color") or look.styles.value(part, "background")
        if "url(" in written or "var(" in written or _covers_part(look, part, written):
            return [], None
        found = colours_in(written) if "gradient" in written else [one for one in (_plain(written),) if one]
        if found and all(one.cover == 1 for one in found):
            return _through(panes, found), part
        if found and not look.styles.linked:
            panes.append(found)
        elif written and not (found and all(one.cover == 0 for one in found)) and written not in ("none", "inherit"):
            return [], None
        if part.name in ("button", "input", "select", "textarea", "mark", "dialog") or "bgcolor" in part.attributes:
            return [], None
        if part.name != "body" and look.styles.value(part, "position") in ("absolute", "fixed"):
            return [], None
    return _through(panes, [WHITE]), chain[-1] if panes else None


def _through(panes: list[list[Colour]], wall: list[Colour]) -> list[Colour]:
    """Every colour that a wall can have behind panes of coloured glass, the nearest first; none when there are too many to tell."""
    for pane in reversed(panes):
        wall = list({over(front, back) for front in pane for back in wall})
        if len(wall) > _MOST_COLOURS:
            return []
    return wall


def _covers_part(look: Look, element: Element, written: str) -> bool:
    """Whether a gradient is drawn on a part of the element only, as a line under words is."""
    return "gradient" in written and bool(_IN_PART.search(written) or look.styles.value(element, "background-size"))


def _plain(written: str) -> Colour | None:
    return colour(written) or next(iter(colours_in(written)), None)


def _inline(look: Look, element: Element, name: str) -> bool:
    return look.styles.inline and name in declarations(element.attributes.get("style", ""))


def _opacity(look: Look, element: Element) -> float:
    try:
        return min(max(float(look.styles.value(element, "opacity") or 1), 0.0), 1.0)
    except ValueError:
        return 1.0


def _inactive(look: Look, element: Element) -> bool:
    """Words of something that cannot be used need not be read."""
    chain = (element, *ancestors(element))
    names = {part.attributes["id"] for part in chain if "id" in part.attributes}
    labelled = (field for field, labels in look.names.labels.items() for label in labels if label in chain)
    pointing = (one for one in look.page.elements if not names.isdisjoint(one.attributes.get("aria-labelledby", "").split()))
    return any(
        disabled(one) or one.word("aria-disabled") == "true"
        for group in (chain, labelled, pointing if names else ()) for one in group
    )


def _large(look: Look, element: Element) -> bool:
    if look.styles.linked and not _inline(look, element, "font-size"):
        return True  # it may be, and that is enough not to complain
    size = size_of(look, element)
    return size >= 24 or (size >= 18.66 and _bold(look, element))


def _bold(look: Look, element: Element) -> bool:
    for part in (element, *ancestors(element)):
        if weight := look.styles.value(part, "font-weight"):
            return weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 700)
        if part.name in _BOLD:
            return True
    return False


def size_of(look: Look, element: Element) -> float:
    """The size of its letters in pixels."""
    size = 16.0
    for part in reversed((element, *ancestors(element))):
        written = _LENGTH.fullmatch(look.styles.value(part, "font-size"))
        if written is None:
            size *= _SIZES.get(part.name, 1.0)
        elif written[2] in _FACTORS:
            size = float(written[1]) * _FACTORS[written[2]]
        else:
            size *= float(written[1]) / (100 if written[2] == "%" else 1)
    return size


def fixed_spacing(look: Look) -> Iterator[Barrier]:
    """Narrow spacing that readers cannot widen, since it is `!important` in a `style` attribute."""
    for element in look.page.having("style") if look.styles.inline else ():
        own = element.attributes["style"]
        if "!" not in own or element.gone or element.unseen or element.foreign or look.off_screen(element):
            continue
        for name, least in _SPACING.items():
            value, important = declarations(own).get(name, ("", False))
            narrow = important and _narrow(look, element, value.lower(), least, name)
            narrow = narrow and not (name == "line-height" and _one_line(look, element))
            if narrow and any(_reads(part) for part in (element, *_inner(element))):
                yield Barrier("fixed-spacing", element, (name, value))


def _one_line(look: Look, element: Element) -> bool:
    """Whether its words stand in one line on any screen, since its width is fixed and large enough for them."""
    width = _LENGTH.fullmatch(look.styles.value(element, "width"))
    if width is None or width[2] not in _FACTORS or look.styles.linked or look.styles.value(element, "max-width"):
        return False
    widest = len(look.visible_words(element)) * size_of(look, element) * _WIDEST
    return widest <= float(width[1]) * _FACTORS[width[2]]


def _inner(element: Element) -> Iterator[Element]:
    return (child for child in element.children if isinstance(child, Element) and not child.foreign)


def _reads(element: Element) -> bool:
    return not element.gone and any(isinstance(child, str) and has_words(child) for child in element.children)


def _narrow(look: Look, element: Element, value: str, least: float, name: str) -> bool:
    """Compared with the letters of the element itself; inner ones of another size are left alone."""
    if any(look.styles.value(child, "font-size") or look.styles.value(child, name) for child in _inner(element)):
        return False
    if value in ("normal", "initial"):
        return True
    length = _LENGTH.fullmatch(value)
    if length is None:
        return False
    number, unit = float(length[1]), length[2]
    if unit == "em" or (unit is None and name == "line-height"):
        return number < least
    if unit == "%":
        return number / 100 < least
    return unit in _FACTORS and number * _FACTORS[unit] < least * size_of(look, element) - 0.001 and not look.styles.linked
