"""Pictures as the editor's list of pictures shows them: small, because it asks for all of them at once."""

from __future__ import annotations

import io

_WIDEST = 480
_SHOWN_AS_THEY_ARE = (".svg", ".gif")
_SMALL = 60_000


def small(data: bytes, ending: str) -> bytes:
    """The picture, made small if it is large; as it is where that cannot be done."""
    if ending in _SHOWN_AS_THEY_ARE or len(data) < _SMALL:
        return data
    from PIL import Image, ImageOps  # only a website with large pictures needs it here

    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP", "AVIF")) as image:
            image.draft("RGB", (_WIDEST, _WIDEST))
            turned = ImageOps.exif_transpose(image)
            turned.thumbnail((_WIDEST, _WIDEST))
            written = io.BytesIO()
            turned.save(written, "WEBP", quality=70)
            return written.getvalue()
    except (OSError, ValueError, Image.DecompressionBombError):
        return data
