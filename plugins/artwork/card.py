"""Social cards: what a shared link shows, 1200×630, with the page's title in the site's own type."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace

from PIL import Image

from .drawing import Drawing, hero, mark
from .lettering import Lines, Typeface, fitted, write
from .palette import Palette, mixed
from .raster import paint_on, painted

WIDTH, HEIGHT = 1200, 630
MARGIN = 80
COLUMN = 720
SIZES = (92, 84, 76, 68, 62, 56, 50)
MOST_LINES = 4
FOOT = HEIGHT - 72
MARK = 46


@dataclass(frozen=True)
class Stationery:
    """What all cards of one practice have in common: everything but the title, painted once."""

    palette: Palette
    display: Typeface
    sheet: Image.Image
    inks: Image.Image


def stationery(name: str, palette: Palette, display: Typeface, text: Typeface) -> Stationery:
    """That of a practice, with its name at the foot."""
    sheet = _drawn(name, palette)
    foot = fitted(name, text, (34, 30, 26), COLUMN, 1)
    write(sheet, (MARGIN + MARK + 18, FOOT), foot.lines[0] if foot.lines else "", foot.fonts, palette.muted)
    return Stationery(palette, display, sheet, _inks(palette))


def card(paper: Stationery, title: str) -> bytes:
    """The PNG of one page's card."""
    picture = paper.sheet.copy()
    setting = set_title(paper.display, title)
    for number, line in enumerate(setting.lines):
        write(picture, (MARGIN, _baseline(setting, number)), line, setting.fonts, paper.palette.text)
    file = io.BytesIO()
    # The last tenth of the size that zlib could save would take eight times as long.
    picture.quantize(palette=paper.inks, dither=Image.Dither.NONE).save(file, "PNG", compress_level=6)
    return file.getvalue()


def set_title(face: Typeface, title: str) -> Lines:
    """The title in as few and as large lines as a card has room for."""
    return fitted(title, face, SIZES, COLUMN, MOST_LINES)


def _baseline(setting: Lines, number: int) -> int:
    return MARGIN + round(setting.size * (0.78 + 1.14 * number))


def _drawn(name: str, palette: Palette) -> Image.Image:
    """The drawing on the right, where no title reaches its strong lines, and the mark at the foot."""
    picture = Image.new("RGB", (WIDTH * 2, HEIGHT * 2), palette.background)
    paint_on(picture, _quiet(hero(name, curves=13, shades=13, margin=WIDTH)), palette.background, palette.primary, scale=1.9, at=(WIDTH * 0.8, HEIGHT * -0.24))
    sheet = picture.reduce(2)
    sheet.paste(painted(mark(name, MARK), palette.background, palette.primary), (MARGIN, FOOT - MARK + 10))
    return sheet


def _quiet(drawing: Drawing) -> Drawing:
    """Without the farthest curves, which would run under the title, and with lines pale enough for a title to cross them."""
    return replace(drawing, lines=tuple(replace(line, ink=0.8 * line.ink**1.4) for line in drawing.lines[3:]))


def _inks(palette: Palette) -> Image.Image:
    """All colours of a card, few enough for a small file: close steps for tones, wide ones for lines and letters."""
    steps = [step / 60 for step in range(15)] + [0.3 + 0.1 * step for step in range(8)]
    colours = [mixed(palette.background, palette.primary, strength) for strength in steps]
    colours += [mixed(palette.background, palette.text, step / 5) for step in range(1, 6)]
    inks = Image.new("P", (1, 1))
    inks.putpalette([part for colour in colours for part in colour])
    # Pillow puts a palette in place at its first use; when cards drawn side by side do that, one frees what the other reads.
    inks.load()
    return inks
