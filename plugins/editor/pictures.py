"""The pictures of the content folder: kept as they come, and shown small, because the editor asks for all of them at once."""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
from pathlib import PurePosixPath
from typing import Any

from editor.refusal import Refusal
from editor.shelf import MOST_PICTURE, PICTURES, Shelf

_WIDEST = 480
_SHOWN_AS_THEY_ARE = (".svg", ".gif")
_SMALL = 60_000


class Pictures:
    """`small`: a picture's fingerprint -> the picture made small."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.small: dict[str, bytes] = {}

    def keep(self, asset: dict[str, Any]) -> None:
        """A picture that was chosen in the browser. Decap has asked whether it may take another's place: that one is put aside."""
        name = asset["path"]
        if PurePosixPath(name).suffix.lower() not in PICTURES:
            raise Refusal(f"{name} is no picture: use one that ends with {', '.join(PICTURES)}.", 422)
        data = _data(asset)
        if len(data) <= MOST_PICTURE and not _opens(data, PurePosixPath(name).suffix.lower()):
            raise Refusal(f"{PurePosixPath(name).name} cannot be opened as a picture: choose another, or export it anew as JPEG.", 422)
        replaces = self.shelf.exists(name) and self.shelf.read(name) != data
        self.shelf.write(name, data, keep=replaces)

    def as_jpeg(self, asset: dict[str, Any]) -> dict[str, str]:
        """A photograph as iPhones take them, which few browsers show; upright, and without its notes on where it was taken."""
        return {"content": base64.b64encode(_jpeg(_data(asset), asset["path"])).decode()}

    def shown(self, name: str) -> dict[str, Any]:
        data = self.shelf.read(name)
        mark = hashlib.sha256(data).hexdigest()
        if mark not in self.small:
            self.small[mark] = _small(data, PurePosixPath(name).suffix.lower())
        content = base64.b64encode(self.small[mark]).decode()
        return {"id": mark, "path": name, "name": PurePosixPath(name).name, "content": content, "encoding": "base64"}


def _data(asset: dict[str, Any]) -> bytes:
    try:
        return base64.b64decode(asset["content"], validate=True)
    except (binascii.Error, ValueError) as error:
        raise Refusal(f"{asset['path']} did not arrive whole: choose it once more.", 422) from error


def _jpeg(data: bytes, name: str) -> bytes:
    from PIL import Image, ImageOps

    _know_iphones()
    written = io.BytesIO()
    try:
        with Image.open(io.BytesIO(data), formats=("HEIF",)) as image:
            profile = image.info.get("icc_profile")
            ImageOps.exif_transpose(image).convert("RGB").save(written, "JPEG", quality=92, icc_profile=profile)
    except (OSError, ValueError, RuntimeError, EOFError, Image.DecompressionBombError) as error:
        raise Refusal(f"{name} cannot be opened: export it as JPEG, and choose that.", 422) from error
    return written.getvalue()


def _know_iphones() -> None:
    """Lets Pillow open what iPhones take; only a website that is given pictures needs it."""
    from pillow_heif import register_heif_opener

    register_heif_opener()


def _opens(data: bytes, ending: str) -> bool:
    """Whether it is a picture at all, whatever it is called; all of it is not read."""
    if ending == ".svg":
        return b"<svg" in data[:4096]
    from PIL import Image

    _know_iphones()
    try:
        with Image.open(io.BytesIO(data)):
            return True
    except (OSError, ValueError, RuntimeError, Image.DecompressionBombError):
        return False


def _small(data: bytes, ending: str) -> bytes:
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
