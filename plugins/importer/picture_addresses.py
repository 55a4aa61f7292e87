"""The addresses of one picture: WordPress has one for each size that it made, and for each change."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from importer.letters import host_of, unescaped

_SIZED = re.compile(r"-\d{2,5}x\d{2,5}(?=\.\w+$)")
_EDITED = re.compile(r"-e\d{10,}(?=(?:-\d+x\d+)?\.\w+$)|-(?:scaled|rotated)(?=\.\w+$)")
_PHOTON = re.compile(r"^i[0-3]\.wp\.com$")


def candidates(address: str) -> Iterator[str]:
    """The address as it is, then without what WordPress added for a size or a change."""
    parts = urlsplit(address)
    if _PHOTON.match(parts.hostname or ""):
        address = "https:/" + parts.path
    bare = address.partition("?")[0].partition("#")[0]
    yield address if ending_of(address) else bare
    unsized = _SIZED.sub("", bare)
    yield from dict.fromkeys((bare, unsized, re.sub(r"(\.\w+)$", r"-scaled\1", unsized), _EDITED.sub("", unsized), _SIZED.sub("", _EDITED.sub("", unsized))))


def ending_of(address: str) -> str:
    """The ending of the file that it names, `.jpg`; empty where it has none."""
    return os.path.splitext(unescaped(urlsplit(address).path))[1].lower()


def key_of(address: str) -> str:
    """One name for all spellings of an address: the host without www., the path, no signs of escape."""
    parts = urlsplit(address)
    host = host_of(address).removeprefix("www.")
    query = parts.query if not os.path.splitext(parts.path)[1] else ""
    return f"{host}/{unescaped(parts.path).lstrip('/')}" + (f"?{query}" if query else "")


def without_size(address: str) -> str:
    """What the picture was probably called when it was put in."""
    return _SIZED.sub("", _EDITED.sub("", _SIZED.sub("", next(candidates(address)))))
