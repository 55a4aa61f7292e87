"""A picture file as the owner dropped it -> pixels that may be shown: upright, sRGB, and nothing else.

Why not pelican-image-process: it copies the original's EXIF when asked and otherwise leaves the originals
published, parses every written page with BeautifulSoup, and has no answer for damaged or huge files. What
is left for us is thin, because Pillow does the work.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

import pillow_heif
from PIL import Image, ImageCms, UnidentifiedImageError

MOST_PIXELS = 80_000_000
WIDEST = 1600
TALLEST = 6000
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF", "BMP", "HEIF")  # not those that Pillow hands to other programs
ORIENTATION = 0x0112
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_90,
}
"""How the camera was held -> what puts the picture upright."""

pillow_heif.register_heif_opener()  # what iPhones take

# Pillow warns of a decompression bomb, and refuses one of twice the size.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)
# It also warns of damaged notes beside the pixels, which are left out anyway.
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.|pillow_heif")


class Unusable(Exception):
    """Why a picture cannot be shown, in a sentence for the owner."""


@dataclass(frozen=True)
class Photograph:
    """Pixels without anything about who took them, where, or with what."""

    pixels: Image.Image
    flat: bool  # few colours and sharp edges: a drawing, a logo, a screenshot
    moves: bool  # the original was animated; this is its first frame


def develop(data: bytes) -> Photograph:
    """Raises Unusable for whatever cannot be shown."""
    image = _opened(data)
    try:
        return _developed(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large(image) from None
    except MemoryError:
        raise _too_large(image) from None
    except Exception as error:  # Pillow's decoders raise some ten kinds of exception on damaged files
        raise Unusable("This picture is damaged or breaks off before its end: put it there again from the original.") from error


def _opened(data: bytes) -> Image.Image:
    if not data:
        raise Unusable("This picture is empty; the copying must have been cut short: put it there again.")
    try:
        image = Image.open(io.BytesIO(data), formats=FORMATS)
    except UnidentifiedImageError:
        raise _unreadable(data) from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Unusable(f"This picture has more than {MOST_PIXELS // 10**6} megapixels: make it smaller; 3000 pixels wide is plenty.") from None
    except Exception as error:  # as above
        raise Unusable("This picture is damaged: put it there again from the original.") from error
    if image.width * image.height > MOST_PIXELS:
        raise _too_large(image)
    return image


def _too_large(image: Image.Image) -> Unusable:
    million = round(image.width * image.height / 10**6)
    return Unusable(f"This picture has {million} megapixels, more than the {MOST_PIXELS // 10**6} that are safe to open: make it smaller; 3000 pixels wide is plenty.")


def _unreadable(data: bytes) -> Unusable:
    if data[4:8] == b"ftyp" and data[8:11] in (b"hei", b"hev", b"mif", b"msf"):
        return Unusable("This HEIC photograph, as iPhones take them, is damaged or of a kind that cannot be opened: export it as JPEG.")
    if data[4:11] == b"ftypavi":
        return Unusable("This AVIF picture is damaged or of a kind that cannot be opened: export it as JPEG.")
    return Unusable("This is not a picture, whatever its name says: save it as JPEG or PNG, or move a document to content/documents.")


def _developed(image: Image.Image) -> Photograph:
    moves = getattr(image, "is_animated", False) and image.format != "MPO"  # a phone's MPO holds the same picture twice
    _decode_small(image)
    image.load()
    image = _in_srgb(_upright(image))
    flat = image.getcolors(64) is not None
    image = _reduced(image)
    image.info.clear()  # Pillow saves comments, profiles and EXIF it finds there
    return Photograph(image, flat, moves)


def _decode_small(image: Image.Image) -> None:
    """JPEG can be decoded at a half or a quarter of its size, which takes a fraction of the time."""
    width = image.height if _orientation(image) >= 5 else image.width
    share = min(1, WIDEST / width)
    image.draft(None, (round(image.width * share), round(image.height * share)))


def _orientation(image: Image.Image) -> int:
    try:
        found = image.getexif().get(ORIENTATION)
    except Exception:  # damaged EXIF says nothing about the pixels
        return 1
    return found if found in TURNS else 1


def _upright(image: Image.Image) -> Image.Image:
    """Pillow's own `exif_transpose` also rewrites the EXIF, and fails when that is damaged."""
    turn = TURNS.get(_orientation(image))
    return image if turn is None else image.transpose(turn)


def _in_srgb(image: Image.Image) -> Image.Image:
    """8 bits of red, green and blue, with transparency where there is some."""
    if image.mode.startswith("I;16"):
        image = image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        coloured = image.convert("RGBA")
        return coloured if coloured.getchannel("A").getextrema()[0] < 255 else coloured.convert("RGB")
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK", "L"):
        try:
            return ImageCms.profileToProfile(image, io.BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, ValueError):
            pass  # an unreadable profile, or one for other colours than the picture has
    return image.convert("RGB")


def _reduced(image: Image.Image) -> Image.Image:
    """No larger than the largest that is published, so that the sizes are quick to make."""
    share = min(1, WIDEST / image.width, TALLEST / image.height)
    if share == 1:
        return image.copy()
    size = (max(1, round(image.width * share)), max(1, round(image.height * share)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
