"""The practice's mark for browser tabs, bookmarks and home screens: light drops on a tile of the main colour."""

from __future__ import annotations

import io
import json
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
    Icon("manifest", "site.webmanifest", "application/manifest+json", ""),
)


def icon_files(name: str, palette: Palette) -> dict[str, bytes]:
    """File name -> content of all that `LINKS` and the manifest speak of."""
    drawing = mark(name)
    return {
        "favicon.svg": _vector_tile(drawing, palette).encode(),
        "favicon.ico": _encoded(_tile(drawing, palette, 32, rounded=True), "ICO", sizes=[(32, 32)]),
        "apple-touch-icon.png": _encoded(_tile(drawing, palette, 180), "PNG", optimize=True),
        "icon-192.png": _encoded(_tile(drawing, palette, 192), "PNG", optimize=True),
        "icon-512.png": _encoded(_tile(drawing, palette, 512), "PNG", optimize=True),
        "site.webmanifest": _manifest(name, palette).encode(),
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


def _manifest(name: str, palette: Palette) -> str:
    """Only what makes a home-screen icon: the site stays a web page, it does not pretend to be an app."""
    sizes = [{"src": f"icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"} for size in (192, 512)]
    return json.dumps(
        {
            "name": name,
            "icons": [{**icon, "purpose": purpose} for icon in sizes for purpose in ("any", "maskable")],
            "start_url": ".",
            "display": "browser",
            "theme_color": code(palette.background),
            "background_color": code(palette.background),
        },
        indent=1,
        ensure_ascii=False,
    )
