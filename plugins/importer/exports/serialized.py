"""Reads what WordPress keeps beside texts as JSON or as PHP writes its values, `a:1:{i:0;s:4:"Rest";}`. Nothing in it is ever run."""

from __future__ import annotations

import json
import re

_PHP = re.compile(rb"[aOsidbN][:;]")
_DEEPEST = 80


def read(text: str) -> object:
    """The value; the text itself where it is neither; nothing where it is damaged."""
    text = text.strip()
    try:
        if text[:1] in ("[", "{"):
            return json.loads(text)
        data = text.encode("utf-8", "replace")
        return _value(data, 0, 0)[0] if _PHP.match(data) else text
    except (ValueError, IndexError, RecursionError):
        return None


def _value(data: bytes, at: int, depth: int) -> tuple[object, int]:
    """The value that begins there, and where it ends."""
    if depth > _DEEPEST:
        raise ValueError("too deep")
    kind = data[at:at + 1]
    if kind == b"s":
        return _string(data, at + 2)
    if kind in (b"a", b"O"):
        start = data.index(b"{", at)
        count = int(data[at:start].rstrip(b":").rpartition(b":")[2])
        return _pairs(data, start + 1, count, depth)
    end = data.index(b";", at)
    return data[at + 2:end].decode() or None, end + 1


def _string(data: bytes, at: int) -> tuple[str, int]:
    colon = data.index(b":", at)
    start, length = colon + 2, int(data[at:colon])
    end = start + length
    if data[end:end + 2] != b'";':
        raise ValueError("its length is wrong")
    return data[start:end].decode("utf-8", "replace"), end + 2


def _pairs(data: bytes, at: int, count: int, depth: int) -> tuple[dict[str, object], int]:
    pairs: dict[str, object] = {}
    for _ in range(count):
        key, at = _value(data, at, depth + 1)
        pairs[str(key).rpartition("\0")[2]], at = _value(data, at, depth + 1)
    if data[at:at + 1] != b"}":
        raise ValueError("it does not end where it should")
    return pairs, at + 1
