"""Drawings as inline SVG: the colour is the text's, so light and dark need nothing more."""

from __future__ import annotations

from markupsafe import Markup

from .drawing import Drawing, Line


def svg(drawing: Drawing) -> Markup:
    """An ornament for the page. Attributes, not `style`, since the site's own policy forbids inline styles."""
    return Markup(
        f'<svg class="drawing drawing-{drawing.kind}" viewBox="0 0 {drawing.width} {drawing.height}"'
        ' preserveAspectRatio="xMidYMid slice" fill="none" stroke="currentColor" stroke-linecap="round"'
        f' stroke-width="{_short(drawing.thickness)}" aria-hidden="true" focusable="false">{paths(drawing)}</svg>'
    )


def paths(drawing: Drawing) -> str:
    return "".join(map(_path, drawing.lines))


def _path(line: Line) -> str:
    tone = f' fill="currentColor" fill-opacity="{_short(line.tone, 3)}"' if line.tone else ""
    ink = f' stroke-opacity="{_short(line.ink, 2)}"' if line.ink else ' stroke="none"'
    return f'<path d="{_outline(line)}"{ink}{tone}/>'


def _outline(line: Line) -> str:
    """Steps from point to point, each from where rounding left the last one, so that nothing drifts."""
    here = _rounded(line.curve[0][0])
    text = f"M{_short(here.real)} {_short(here.imag)}c"
    for _, *points in line.curve:
        for point in points:
            step = point - here
            text += _joined(text, _short(step.real))
            text += _joined(text, _short(step.imag))
        here = _rounded(points[-1])
    return text + "z" * line.closed


def _joined(before: str, number: str) -> str:
    return number if number.startswith("-") or before.endswith("c") else " " + number


def _rounded(point: complex) -> complex:
    return complex(round(point.real, 1), round(point.imag, 1))


def _short(number: float, digits: int = 1) -> str:
    text = f"{number:.{digits}f}".rstrip("0").rstrip(".")
    if text in ("-0", "0"):
        return "0"
    return text.replace("0.", ".", 1) if text.lstrip("-").startswith("0.") else text
