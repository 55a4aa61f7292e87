"""Setting a title in the site's own type: broken into even lines, as large as it may be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from .palette import Colour

Font = ImageFont.FreeTypeFont


@dataclass(frozen=True)
class Typeface:
    """The font files of one family, first choice first: the web's subsets hold different letters."""

    files: tuple[Path, ...]

    def at(self, size: int) -> tuple[Font, ...]:
        return tuple(_font(file, size) for file in self.files) or (ImageFont.load_default(size),)


@dataclass(frozen=True)
class Lines:
    """Text in lines that fit, with the fonts it is set in."""

    lines: tuple[str, ...]
    fonts: tuple[Font, ...]
    size: int


@lru_cache(maxsize=None)
def _font(file: Path, size: int) -> Font:
    font = ImageFont.truetype(str(file), size)
    try:
        font.set_variation_by_axes([500])  # weight is the only axis the theme's fonts keep
    except OSError:
        pass  # not a variable font
    return font


def fitted(text: str, face: Typeface, sizes: tuple[int, ...], width: int, most: int) -> Lines:
    """The largest of the sizes at which the text stands in so many lines; cut at the smallest with an ellipsis."""
    for size in sizes:
        fonts = face.at(size)
        words = printable(text, fonts).split()
        lines = wrapped(words, fonts, width)
        if len(lines) <= most and all(length(line, fonts) <= width for line in lines):
            return Lines(_even(words, fonts, width, len(lines)), fonts, size)
    broken = wrapped([piece for word in words for piece in _pieces(word, fonts, width)], fonts, width)
    if len(broken) > most:
        broken = [*broken[: most - 1], _shortened(broken[most - 1], fonts, width)]
    return Lines(tuple(broken), fonts, size)


def wrapped(words: list[str], fonts: tuple[Font, ...], width: float) -> list[str]:
    """Lines of words that are no wider than so many pixels; a word that is stands alone."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and length(longer, fonts) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _even(words: list[str], fonts: tuple[Font, ...], width: int, count: int) -> tuple[str, ...]:
    """The same number of lines in the narrowest column, so that no word is left alone at the end."""
    narrow, wide = round(max((length(word, fonts) for word in words), default=0)), width
    while wide - narrow > 8:
        middle = (narrow + wide) // 2
        fits = len(wrapped(words, fonts, middle)) <= count
        narrow, wide = (narrow, middle) if fits else (middle, wide)
    return tuple(wrapped(words, fonts, wide))


def _pieces(word: str, fonts: tuple[Font, ...], width: int) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and length(pieces[-1] + letter, fonts) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _shortened(line: str, fonts: tuple[Font, ...], width: int) -> str:
    while line and length(line + "…", fonts) > width:
        line = line[:-1]
    return line.rstrip(" ,;:.–-") + "…"


def printable(text: str, fonts: tuple[Font, ...]) -> str:
    """Without the letters that no font has, such as emoji, which would be drawn as empty boxes."""
    return "".join(letter for letter in text if letter.isspace() or any(_has(font, letter) for font in fonts))


@lru_cache(maxsize=None)
def _has(font: Font, letter: str) -> bool:
    """FreeType draws one and the same box for every letter that is missing."""
    missing = font.getmask("\U0010fffd")
    drawn = font.getmask(letter)
    return (drawn.size, bytes(drawn)) != (missing.size, bytes(missing))


@lru_cache(maxsize=10_000)
def length(line: str, fonts: tuple[Font, ...]) -> float:
    """How wide a line is, in pixels."""
    return sum(font.getlength(run) for run, font in runs(line, fonts))


def runs(line: str, fonts: tuple[Font, ...]) -> list[tuple[str, Font]]:
    """The line cut where the font changes: each letter from the first font that has it."""
    cut: list[tuple[str, Font]] = []
    for letter in line:
        font = next((font for font in fonts if _has(font, letter)), fonts[0])
        if cut and (cut[-1][1] is font or letter == " "):
            cut[-1] = (cut[-1][0] + letter, cut[-1][1])
        else:
            cut.append((letter, font))
    return cut


def write(picture: Image.Image, at: tuple[float, float], line: str, fonts: tuple[Font, ...], colour: Colour) -> None:
    """A line of text with its baseline at a point."""
    brush, (across, baseline) = ImageDraw.Draw(picture), at
    for run, font in runs(line, fonts):
        brush.text((across, baseline), run, font=font, fill=colour, anchor="ls")
        across += font.getlength(run)
