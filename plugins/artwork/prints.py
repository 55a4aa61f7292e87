"""One photograph -> the files that visitors get: each browser the smallest it can show, each screen its size."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from PIL import Image

from .photograph import Photograph, Unusable, develop
from .safe_svg import cleaned, looks_like_svg

WIDTHS = (480, 800, 1200, 1600)
FALLBACK = 1200
"""Browsers without WebP are too few to have four files made for them: they get this one."""

# Speed 7 takes a third of the time of 6 for files about two in a hundred larger.
AVIF = ("AVIF", "image/avif", {"quality": 52, "speed": 7, "max_threads": 1})
WEBP = ("WEBP", "image/webp", {"quality": 74, "method": 4})
CRISP = ("WEBP", "image/webp", {"lossless": True, "method": 4})
JPEG = ("JPEG", "image/jpeg", {"quality": 78, "progressive": True, "optimize": True})
PNG = ("PNG", "image/png", {"optimize": True})


@dataclass(frozen=True)
class Choice:
    """One format's files, each with its width, narrowest first."""

    type: str
    files: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Prints:
    """All files of one picture; `file` is the one that every browser can show."""

    file: str
    width: int
    height: int
    choices: tuple[Choice, ...] = ()
    moves: bool = False

    @property
    def files(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.file, *(name for choice in self.choices for name, _ in choice.files))))


def make(data: bytes, stem: str, folder: Path) -> Prints:
    """Writes the files into the folder, with a note of what they are. Raises Unusable."""
    prints = _svg(data, stem, folder) if looks_like_svg(data) else _bitmaps(develop(data), stem, folder)
    (folder / "prints.json").write_text(json.dumps(asdict(prints)), "utf-8")
    return prints


def read(folder: Path) -> Prints:
    """What `make` noted in the folder."""
    note = json.loads((folder / "prints.json").read_text("utf-8"))
    choices = tuple(Choice(choice["type"], tuple(map(tuple, choice["files"]))) for choice in note.pop("choices"))
    return Prints(**note, choices=choices)


def _svg(data: bytes, stem: str, folder: Path) -> Prints:
    drawing, width, height = cleaned(data)
    (folder / f"{stem}.svg").write_bytes(drawing)
    return Prints(f"{stem}.svg", width, height)


def _bitmaps(photograph: Photograph, stem: str, folder: Path) -> Prints:
    pixels = photograph.pixels
    sizes = {width: _sized(pixels, width) for width in _widths(pixels.width)}
    modern, fallback = _formats(photograph)
    choices = tuple(_choice(format, sizes, stem, folder) for format in modern)
    width = max((width for width in sizes if width <= FALLBACK), default=min(sizes))
    plain = _choice(fallback, {width: sizes[width]}, stem, folder)
    return Prints(plain.files[0][0], pixels.width, pixels.height, choices, photograph.moves)


def _widths(width: int) -> list[int]:
    """Never wider than the picture itself, and its own width when it is small."""
    return [narrower for narrower in WIDTHS if narrower < width] + [min(width, WIDTHS[-1])]


def _formats(photograph: Photograph) -> tuple[tuple, tuple]:
    if photograph.flat:
        return (CRISP,), PNG
    return (AVIF, WEBP), PNG if photograph.pixels.mode == "RGBA" else JPEG


def _sized(pixels: Image.Image, width: int) -> Image.Image:
    if width == pixels.width:
        return pixels
    height = max(1, round(pixels.height * width / pixels.width))
    return pixels.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _choice(format: tuple, sizes: dict[int, Image.Image], stem: str, folder: Path) -> Choice:
    kind, type, options = format
    files = []
    for width, pixels in sizes.items():
        name = f"{stem}-{width}.{type.rpartition('/')[2].replace('jpeg', 'jpg')}"
        try:
            pixels.save(folder / name, kind, **options)
        except (OSError, ValueError) as error:
            raise Unusable(f"This picture cannot be made smaller for the web ({error}): save it again as JPEG or PNG.") from error
        files.append((name, width))
    return Choice(type, tuple(files))
