"""The practice's mark for browser tabs, bookmarks and home screens: light drops on a tile of the main colour."""

from __future__ import annotations

import io
from typing import NamedTuple

from PIL import Image, ImageDraw

from .drawing import Drawing, mark
from .palette import Palette, code
from .raster import FINER, paint_on
from .vector import paths

FILL = 0.66
"""How much of the tile the mark fills: phones cut a fifth off each edge of some icons."""


class Icon(NamedTuple):
    """One link in a page's head; `href` is from the site's root, without a leading slash."""

    rel: str
    href: str
    type: str
    sizes: str


LINKS = (
    Icon("icon", "favicon.ico", "image/x-icon", "32x32"),
    Icon("icon", "favicon.svg", "image/svg+xml", "any"),
    Icon("apple-touch-icon", "apple-touch-icon.png", "image/png", "180x180"),
)


def icon_files(name: str, palette: Palette) -> dict[str, bytes]:
    """File name -> content of all that `LINKS` speaks of."""
    drawing = mark(name)
    return {
        "favicon.svg": _vector_tile(drawing, palette).encode(),
        "favicon.ico": _encoded(_tile(drawing, palette, 32, rounded=True), "ICO", sizes=[(32, 32)]),
        "apple-touch-icon.png": _encoded(_tile(drawing, palette, 180), "PNG", optimize=True),
    }


def _vector_tile(drawing: Drawing, palette: Palette) -> str:
    size, gap = drawing.width, drawing.width * (1 - FILL) / 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}">'
        f'<rect width="{size}" height="{size}" rx="{size * 0.22:.1f}" fill="{code(palette.primary)}"/>'
        f'<g color="{code(palette.on_primary)}" transform="translate({gap:.1f} {gap:.1f}) scale({FILL})">'
        f"{paths(drawing)}</g></svg>\n"
    )


def _tile(drawing: Drawing, palette: Palette, size: int, rounded: bool = False) -> Image.Image:
    large, gap = size * FINER, size * FINER * (1 - FILL) / 2
    picture = Image.new("RGB", (large, large), palette.primary)
    paint_on(picture, drawing, palette.primary, palette.on_primary, scale=large * FILL / drawing.width, at=(gap, gap))
    if rounded:
        corners = Image.new("L", picture.size)
        ImageDraw.Draw(corners).rounded_rectangle((0, 0, large - 1, large - 1), radius=large * 0.22, fill=255)
        picture.putalpha(corners)
    return picture.reduce(FINER)


def _encoded(picture: Image.Image, kind: str, **options) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()
