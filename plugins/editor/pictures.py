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
        if len(data) <= MOST_PICTURE and (told := _fault(data, PurePosixPath(name).suffix.lower())):
            raise Refusal(f"{PurePosixPath(name).name} {told}", 422)
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
    from PIL import ImageOps

    from editor.opening import Unopened, opened

    written = io.BytesIO()
    try:
        image = opened(data, ("HEIF",))
        profile = image.info.get("icc_profile")
        ImageOps.exif_transpose(image).convert("RGB").save(written, "JPEG", quality=92, icc_profile=profile)
    except Unopened as fault:
        raise Refusal(f"{name} {fault}", 422) from fault
    except Exception as error:  # damaged notes of how the camera was held, or a profile that no JPEG can have
        raise Refusal(f"{name} cannot be made a JPEG: export it as JPEG, and choose that.", 422) from error
    return written.getvalue()


def _fault(data: bytes, ending: str) -> str:
    """What is wrong with it as a picture, whatever it is called; empty when nothing is."""
    from editor.opening import Unopened, opened

    if ending == ".svg":
        return "" if b"<svg" in data[:4096] else "cannot be opened as a picture: choose another, or export it anew as SVG."
    try:
        opened(data, wide=_WIDEST)
    except Unopened as fault:
        return str(fault)
    return ""


def _small(data: bytes, ending: str) -> bytes:
    """The picture, made small if it is large; as it is where that cannot be done."""
    if ending in _SHOWN_AS_THEY_ARE or len(data) < _SMALL:
        return data
    from PIL import ImageOps  # only a website with large pictures needs it here

    from editor.opening import opened

    try:
        turned = ImageOps.exif_transpose(opened(data, ("JPEG", "PNG", "WEBP", "AVIF"), wide=_WIDEST))
        turned.thumbnail((_WIDEST, _WIDEST))
        written = io.BytesIO()
        turned.save(written, "WEBP", quality=70)
        return written.getvalue()
    except Exception:  # Pillow raises some ten kinds of exception on damaged files
        return data
