"""Opens pictures with Pillow; only a website that is given pictures has to wait for it."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence

import pillow_heif
from PIL import Image

MOST_PIXELS = 80_000_000
"""As many as the build opens: a file of a few letters can claim far more."""

pillow_heif.register_heif_opener()  # what iPhones take
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)
# It also warns of damaged notes beside the pixels, which are left out when the website is built.
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.|pillow_heif")


class Unopened(Exception):
    """What is wrong with a picture, as the rest of a sentence that begins with its name."""


def opened(data: bytes, formats: Sequence[str] | None = None, wide: int = 0) -> Image.Image:
    """The picture with all its pixels; where `wide` is given and its kind allows it, they are read only about so finely."""
    try:
        image = Image.open(io.BytesIO(data), formats=formats)
        if image.width * image.height > MOST_PIXELS:
            raise Image.DecompressionBombError
        if wide:
            image.draft(None, (wide, wide))
        image.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError):
        told = f"has more than {MOST_PIXELS // 10**6} megapixels: make it smaller, 3000 pixels wide is plenty, and choose that."
        raise Unopened(told) from None
    except Exception as error:  # Pillow's decoders raise some ten kinds of exception on damaged files
        raise Unopened("cannot be opened as a picture: choose another, or export it anew as JPEG.") from error
    return image
