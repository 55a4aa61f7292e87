"""Social cards: the whole title, in the site's type, readable on the drawing, in a small file."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from artwork.card import COLUMN, HEIGHT, MARGIN, MOST_LINES, WIDTH, card, set_title, stationery
from artwork.lettering import Typeface, length, printable
from artwork.palette import Palette, mixed, read_palette

PLUGINS = Path(__file__).parents[2] / "plugins"
STATIC = PLUGINS.parent / "theme" / "static"
PALETTES = sorted((STATIC / "css" / "palettes").glob("*.css"))
DISPLAY, TEXT = (Typeface(tuple(sorted((STATIC / "fonts").glob(f"{name}-latin*.woff2")))) for name in ("newsreader", "figtree"))
LONG = "Does craniosacral therapy work? What the trials measured, what they found, and what nobody has looked at"
TITLES = (
    "Fees", "What happens in a session", LONG, " ".join([LONG] * 4), "Łukasz Żółtowski – Őrs",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", "Touch ☕ and 头荐骨", "☕", "",
)


@pytest.fixture(scope="module")
def paper():
    return stationery("Larkmere Craniosacral", Palette(), DISPLAY, TEXT)


def luminance(colour) -> float:
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("title", TITLES)
def test_any_title_makes_a_small_picture_of_the_size_that_services_ask_for(paper, title: str) -> None:
    image = card(paper, title)
    assert Image.open(io.BytesIO(image)).size == (1200, 630)
    assert len(image) < 40_000


@pytest.mark.parametrize("title", TITLES)
def test_a_title_stays_in_its_column(title: str) -> None:
    setting = set_title(DISPLAY, title)
    assert len(setting.lines) <= MOST_LINES
    assert all(length(line, setting.fonts) <= COLUMN for line in setting.lines)
    assert MARGIN + setting.size * (0.8 + 1.14 * (len(setting.lines) - 1)) < HEIGHT - 130


def test_a_title_is_shown_whole_unless_it_is_very_long() -> None:
    assert " ".join(set_title(DISPLAY, LONG).lines) == LONG
    assert set_title(DISPLAY, TITLES[3]).lines[-1].endswith("…")


def test_a_short_title_is_larger_than_a_long_one() -> None:
    assert set_title(DISPLAY, "Fees").size > set_title(DISPLAY, LONG).size


def test_letters_come_from_whichever_file_of_the_typeface_has_them() -> None:
    assert printable("Łukasz ☕ Őrs 头", DISPLAY.at(40)).split() == ["Łukasz", "Őrs"]


@pytest.mark.parametrize("name", ["Larkmere Craniosacral", "Ana Ruiz", "Kibworth"])
@pytest.mark.parametrize("palette", PALETTES, ids=lambda file: file.stem)
def test_the_title_is_readable_on_the_drawing_in_every_palette(palette: Path, name: str) -> None:
    colours = read_palette(palette.read_text(encoding="utf-8"))
    paper = stationery(name, colours, DISPLAY, TEXT)
    column = paper.sheet.crop((0, 0, MARGIN + COLUMN, HEIGHT - 140))
    assert min(contrast(colour, colours.text) for _, colour in column.getcolors(100_000)) >= 4.5
    assert contrast(colours.background, colours.muted) >= 4.5


def test_a_palette_file_gives_the_light_colours() -> None:
    assert read_palette((STATIC / "css" / "palettes" / "tide.css").read_text(encoding="utf-8")) == Palette()
    assert read_palette("") == Palette()


def test_a_card_is_the_same_every_time(paper) -> None:
    again = stationery("Larkmere Craniosacral", Palette(), DISPLAY, TEXT)
    assert card(paper, LONG) == card(again, LONG)


def test_cards_drawn_side_by_side_are_those_drawn_one_by_one() -> None:
    """Many sheets that nobody has used before, since Python ended with a segmentation fault when two cards were the first on one."""
    drawing = """
import sys, threading
from artwork.card import _inks
from artwork.palette import Palette
from PIL import Image
sys.setswitchinterval(1e-6)
picture = Image.effect_noise((60, 60), 90).convert("RGB")
for _ in range(600):
    inks, start, made = _inks(Palette()), threading.Barrier(2), []
    def draw():
        start.wait()
        made.append(picture.quantize(palette=inks, dither=Image.Dither.NONE).tobytes())
    threads = [threading.Thread(target=draw) for _ in range(2)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    assert made[0] == made[1]
"""
    assert subprocess.run([sys.executable, "-c", drawing], env={**os.environ, "PYTHONPATH": str(PLUGINS)}).returncode == 0


def test_the_drawing_reaches_the_right_edge(paper) -> None:
    edge = paper.sheet.crop((WIDTH - 200, 0, WIDTH, HEIGHT))
    assert len(edge.getcolors(100_000)) > 20


def test_colours_mix_as_one_sees_them() -> None:
    assert mixed((0, 100, 200), (100, 200, 0), 0.5) == (50, 150, 100)
