"""Drawings as inline SVG: the colour is the text's, so light and dark need nothing more."""

from __future__ import annotations

from markupsafe import Markup

from .drawing import Drawing, Line

MARK = 34
"""Pixels: about as high as the name that it stands beside."""


def svg(drawing: Drawing) -> Markup:
    """An ornament for the page. Attributes, not `style`, since the site's own policy forbids inline styles."""
    # Where no style sheet is read, the mark beside the name would else be as wide as the page.
    size = f' width="{MARK}" height="{MARK}"' if drawing.kind == "mark" else ""
    return Markup(
        f'<svg class="drawing drawing-{drawing.kind}"{size} viewBox="0 0 {drawing.width} {drawing.height}"'
        ' preserveAspectRatio="xMidYMid slice" fill="none" stroke="currentColor" stroke-linecap="round"'
        f' stroke-width="{_short(drawing.thickness)}" aria-hidden="true" focusable="false">{paths(drawing)}</svg>'
    )


def paths(drawing: Drawing) -> str:
    """A drawing's lines as SVG's `<path>` elements."""
    return "".join(map(_path, drawing.lines))


def _path(line: Line) -> str:
    tone = f' fill="currentColor" fill-opacity="{_short(line.tone)}"' if line.tone else ""
    ink = f' stroke-opacity="{_short(round(line.ink, 2))}"' if line.ink else ' stroke="none"'
    return f'<path d="{_outline(line)}"{ink}{tone}/>'


def _outline(line: Line) -> str:
    """Steps from point to point, each from where rounding left the last one, so that nothing drifts.

    After the first Bézier only the second handle is said: the first mirrors the last one's second. The
    sheets are large enough for whole numbers.
    """
    here = _rounded(line.curve[0][0])
    text = f"M{_numbers([here])}"
    for number, (_, leaving, arriving, end) in enumerate(line.curve):
        points = (arriving, end) if number else (leaving, arriving, end)
        letter = "" if number > 1 else "s" if number else "c"
        steps = _numbers([_rounded(point) - here for point in points])
        text += letter + (steps if letter or steps.startswith("-") else " " + steps)
        here = _rounded(end)
    return text + "z" * line.closed


def _numbers(points: list[complex]) -> str:
    words = [f"{number:.0f}" for point in points for number in (point.real, point.imag)]
    return words[0] + "".join(word if word.startswith("-") else " " + word for word in words[1:])


def _rounded(point: complex) -> complex:
    return complex(round(point.real), round(point.imag))


def _short(number: float) -> str:
    return f"{number:.3g}".removeprefix("0")
