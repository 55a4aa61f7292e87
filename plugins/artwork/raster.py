"""Drawings as pixels, for what cannot show SVG: social cards and the icons of phones."""

from __future__ import annotations

from PIL import Image, ImageDraw

from .drawing import Drawing
from .ovals import Curve, point_on
from .palette import Colour, mixed

FINER = 3
"""Drawn so many times larger and then reduced, which smooths the lines."""

STEPS = 24
"""A segment of a curve is drawn in so many straight lines."""


def painted(drawing: Drawing, ground: Colour, ink: Colour) -> Image.Image:
    """The drawing on a plain ground. Curves lie one in another, so each is painted in its final colour."""
    size = (drawing.width * FINER, drawing.height * FINER)
    picture = Image.new("RGB", size, ground)
    paint_on(picture, drawing, ground, ink, scale=FINER, at=(0, 0))
    return picture.reduce(FINER)


def paint_on(picture: Image.Image, drawing: Drawing, ground: Colour, ink: Colour, scale: float, at: tuple[float, float]) -> None:
    """Paints the drawing into a picture, its upper left corner `at` this pixel."""
    brush = ImageDraw.Draw(picture)
    thickness = max(1, round(drawing.thickness * scale))
    for line in drawing.lines:
        points = [(point.real * scale + at[0], point.imag * scale + at[1]) for point in _points(line.curve)]
        under = ground
        if line.tone:
            under = mixed(ground, ink, line.tone)
            brush.polygon(points, fill=under)
        if line.ink:  # a curve with a line holds the next ones inside; a plain shape stands beside them
            ground = under
            brush.line(points, fill=mixed(under, ink, line.ink), width=thickness, joint="curve")


def _points(curve: Curve) -> list[complex]:
    return [curve[0][0], *(point_on(segment, step / STEPS) for segment in curve for step in range(1, STEPS + 1))]
