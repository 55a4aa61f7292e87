"""Photographs: whatever the owner drops, visitors get the picture and nothing about her."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from artwork.photograph import MOST_PIXELS, Unusable, develop
from artwork.prints import Prints, make, read

GPS, CAMERA, DESCRIPTION, ORIENTATION = 0x8825, 0x010F, 0x010E, 0x0112
RED, BLUE, GREEN, WHITE = (200, 30, 30), (30, 30, 200), (30, 160, 30), (250, 250, 250)


def scene(width: int = 300, height: int = 200) -> Image.Image:
    """Four corners of four colours, and enough other colours between them to be a photograph."""
    return Image.frombytes("RGB", (2, 2), bytes((*RED, *BLUE, *GREEN, *WHITE))).resize((width, height), Image.Resampling.BILINEAR)


def encoded(image: Image.Image, kind: str = "JPEG", **options) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def exif(**tags: int) -> Image.Exif:
    notes = Image.Exif()
    notes[CAMERA], notes[DESCRIPTION] = "Secret Camera", "Secret Patient"
    notes.get_ifd(GPS).update({1: "N", 2: (38.0, 57.0, 1.0), 3: "W", 4: (122.0, 38.0, 1.0)})
    for tag, value in tags.items():
        notes[int(tag.removeprefix("tag"))] = value
    return notes


def printed(data: bytes, folder: Path) -> tuple[Prints, dict[str, bytes]]:
    prints = make(data, "picture", folder)
    return prints, {name: (folder / name).read_bytes() for name in prints.files}


def near(colour, other, tolerance: int = 30) -> bool:
    return all(abs(one - two) <= tolerance for one, two in zip(colour[:3], other))


def corners(image: Image.Image) -> list[tuple[int, ...]]:
    right, bottom = image.width - 4, image.height - 4
    return [image.convert("RGB").getpixel(at) for at in ((3, 3), (right, 3), (3, bottom), (right, bottom))]


# -- what visitors get -------------------------------------------------------------------------------

@pytest.mark.parametrize(("width", "widths"), [(2400, [480, 800, 1200, 1600]), (900, [480, 800, 900]), (480, [480]), (60, [60])])
def test_a_picture_comes_in_fitting_widths_and_is_never_blown_up(tmp_path: Path, width: int, widths: list[int]) -> None:
    prints, files = printed(encoded(scene(width, width * 2 // 3)), tmp_path)
    assert [choice.type for choice in prints.choices] == ["image/avif", "image/webp"]
    for choice in prints.choices:
        assert [promised for _, promised in choice.files] == widths
        for name, promised in choice.files:
            image = Image.open(io.BytesIO(files[name]))
            assert (image.width, image.get_format_mimetype()) == (promised, choice.type)
    assert Image.open(io.BytesIO(files[prints.file])).format == "JPEG"
    assert (prints.width, prints.height) == (widths[-1], round(widths[-1] * 2 / 3))
    assert read(tmp_path) == prints


def test_nothing_about_the_photographer_is_left(tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = encoded(scene(), exif=exif(), icc_profile=srgb, comment=b"Secret comment", xmp=b"<x>Secret xmp</x>")
    assert b"Secret Patient" in data and b"Secret comment" in data
    _, files = printed(data, tmp_path)
    for content in files.values():
        image = Image.open(io.BytesIO(content))
        assert not dict(image.getexif())
        assert not {"exif", "icc_profile", "xmp", "comment", "photoshop"} & set(image.info)
        assert b"Secret" not in content and b"Exif" not in content


def test_text_hidden_in_a_png_is_left_out(tmp_path: Path) -> None:
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text("Author", "Secret Author")
    _, files = printed(encoded(scene(), "PNG", pnginfo=notes, exif=exif()), tmp_path)
    assert not any(b"Secret" in content for content in files.values())


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_turned_photograph_stands_upright(turn: int) -> None:
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
    }
    stored = scene().transpose(undo[turn]) if turn in undo else scene()
    developed = develop(encoded(stored, exif=exif(**{f"tag{ORIENTATION}": turn}))).pixels
    assert developed.size == (300, 200)
    assert all(near(*pair) for pair in zip(corners(developed), (RED, BLUE, GREEN, WHITE)))


def test_a_large_turned_photograph_is_upright_and_sharp() -> None:
    """Its width is the height of what the camera stored, which decides how small it may be decoded."""
    lines = Image.new("RGB", (3600, 2400), WHITE)
    for across in range(0, 3600, 12):
        lines.paste(RED, (across, 0, across + 6, 2400))
    developed = develop(encoded(lines.transpose(Image.Transpose.ROTATE_90), exif=exif(**{f"tag{ORIENTATION}": 6}))).pixels
    assert developed.size == (1600, 1067)
    row = developed.convert("L").crop((0, 500, 1600, 501)).tobytes()
    assert max(row) - min(row) > 120


def test_a_photograph_as_iphones_take_them_is_shown_once_upright_and_without_its_place(tmp_path: Path) -> None:
    """HEIC says in the file itself how it was held; what EXIF repeats of it must not turn it a second time."""
    data = encoded(scene(), "HEIF", exif=exif(**{f"tag{ORIENTATION}": 6}))
    developed = develop(data).pixels
    assert developed.size == (300, 200)
    assert all(near(*pair) for pair in zip(corners(developed), (RED, BLUE, GREEN, WHITE)))
    _, files = printed(data, tmp_path)
    assert files and not [name for name, content in files.items() if b"Secret" in content or name.endswith(("heic", "heif"))]


def test_colours_of_another_profile_become_those_of_the_web() -> None:
    """The same numbers mean stronger colours in Adobe's or Apple's spaces than on the web."""
    swapped = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = swapped.index(b"rXYZ"), swapped.index(b"bXYZ")
    swapped[red : red + 4], swapped[blue : blue + 4] = b"bXYZ", b"rXYZ"
    developed = develop(encoded(scene(), "PNG", icc_profile=bytes(swapped))).pixels
    assert near(corners(developed)[0], (RED[2], RED[1], RED[0]))


def test_a_damaged_profile_does_no_harm() -> None:
    assert near(corners(develop(encoded(scene(), icc_profile=b"nonsense")).pixels)[0], RED)


def test_a_picture_for_the_printing_press_becomes_one_for_screens() -> None:
    developed = develop(encoded(scene().convert("CMYK"))).pixels
    assert developed.mode == "RGB"
    assert all(near(*pair) for pair in zip(corners(developed), (RED, BLUE, GREEN, WHITE)))


@pytest.mark.parametrize("mode", ["L", "1", "P", "LA", "RGBA", "I;16", "CMYK"])
def test_every_kind_of_picture_can_be_printed(tmp_path: Path, mode: str) -> None:
    kind = "TIFF" if mode == "CMYK" else "PNG"
    image = scene().convert("L").point(lambda value: value * 256, "I").convert("I;16") if mode == "I;16" else scene().convert(mode)
    prints, files = printed(encoded(image, kind), tmp_path)
    bright = Image.open(io.BytesIO(files[prints.file])).convert("RGB").getpixel((prints.width - 8, prints.height - 8))
    assert near(bright, WHITE)


def test_transparency_is_kept(tmp_path: Path) -> None:
    image = scene().convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    prints, files = printed(encoded(image, "PNG"), tmp_path)
    assert prints.file.endswith(".png")
    assert all(Image.open(io.BytesIO(content)).convert("RGBA").getpixel((5, 2))[3] < 20 for content in files.values())


def test_a_logo_stays_crisp(tmp_path: Path) -> None:
    logo = Image.new("RGB", (300, 200), WHITE)
    logo.paste(RED, (50, 50, 250, 150))
    prints, files = printed(encoded(logo, "PNG"), tmp_path)
    assert [choice.type for choice in prints.choices] == ["image/webp"]
    for content in files.values():
        assert Image.open(io.BytesIO(content)).convert("RGB").getcolors(2)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_a_moving_picture_visitors_get_the_first_frame(tmp_path: Path, kind: str) -> None:
    """What moves by itself and cannot be stopped keeps people from reading."""
    frames = [Image.new("RGB", (200, 100), colour) for colour in (RED, BLUE)]
    prints, files = printed(encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=100), tmp_path)
    assert prints.moves
    for content in files.values():
        image = Image.open(io.BytesIO(content))
        assert getattr(image, "n_frames", 1) == 1 and near(image.convert("RGB").getpixel((9, 9)), RED)


def test_a_wrong_file_name_ending_does_no_harm(tmp_path: Path) -> None:
    """What a file is, its content says; `develop` is not even told its name."""
    assert printed(encoded(scene(), "PNG"), tmp_path)[0].file.endswith(".jpg")


def test_a_very_tall_picture_is_made_smaller(tmp_path: Path) -> None:
    assert printed(encoded(scene(40, 20_000)), tmp_path)[0].height <= 6000


# -- what cannot be shown ----------------------------------------------------------------------------

def claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is huge."""
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))  # noqa: E731
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


WHOLE = encoded(scene())
UNUSABLE = {
    "empty": (b"", "is empty"),
    "text": (b"Dear visitor, this is a letter.", "is not a picture"),
    "document": (b"%PDF-1.7\n%...", "move a document to content/documents"),
    "program for printers": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "is not a picture"),
    "iPhone photograph": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 40, "export it as JPEG"),
    "cut short": (WHOLE[: len(WHOLE) // 2], "breaks off"),
    "header alone": (WHOLE[:30], "picture"),
    "AVIF cut short": (encoded(scene(), "AVIF")[:200], "AVIF picture is damaged"),
    "PNG cut short": (encoded(scene(), "PNG")[:3000], "breaks off"),
    "too large": (claiming(9001, 9001), "megapixels"),
    "much too large": (claiming(60_000, 60_000), "megapixels"),
    "less than it says": (claiming(4000, 3000), "breaks off"),
}


@pytest.mark.parametrize("case", UNUSABLE)
def test_what_cannot_be_shown_is_told_in_one_sentence(case: str) -> None:
    data, words = UNUSABLE[case]
    with pytest.raises(Unusable, match=words) as refusal:
        develop(data)
    assert str(refusal.value).startswith("This ") and "\n" not in str(refusal.value)


@pytest.mark.parametrize("module", ["artwork.photograph", "editor.opening"])
def test_nothing_that_pillow_thinks_of_a_damaged_picture_is_shown(module: str) -> None:
    """Its warnings name files of the program and nothing that an owner could do."""
    code = f"""import sys
from {module} import *
for data in map(bytes.fromhex, sys.stdin.read().split()):
    try:
        (develop if "develop" in globals() else opened)(data)
    except (globals().get("Unusable") or Unopened) as told:
        print(told)
"""
    cases = (encoded(scene(), "TIFF")[:40], claiming(9001, 9001))
    done = subprocess.run([sys.executable, "-c", code], input="\n".join(map(bytes.hex, cases)), capture_output=True, text=True, check=True)
    assert not done.stderr and len(done.stdout.splitlines()) == 2


def test_the_limit_lets_every_camera_through() -> None:
    assert 50_000_000 < MOST_PIXELS <= 80_000_000


@pytest.mark.parametrize("seed", range(30))
def test_damage_never_ends_in_a_traceback(seed: int) -> None:
    import random

    dice = random.Random(seed)
    kind = dice.choice(["JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP"])
    data = bytearray(encoded(scene(90, 60), kind, **({"exif": exif()} if kind in ("JPEG", "PNG", "WEBP") else {})))
    for _ in range(20):
        data[dice.randrange(len(data))] = dice.randrange(256)
    try:
        develop(bytes(data))
    except Unusable as refusal:
        assert str(refusal)
