"""A file of what is remembered between builds: plain data only, and nothing that is damaged or of another making."""

from __future__ import annotations

import contextlib
import io
import os
import pickle
import zlib
from pathlib import Path
from typing import Any

_MARK = b"accelerate 1\n"
_MOST = 8
"""So many files are kept in a folder: one for each way in which the site has been built of late."""


class _Plain(pickle.Unpickler):
    """Loads numbers, texts and groups of them; a file that asks for anything else is not ours."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} is not plain data")


def load(path: Path) -> Any:
    """What was saved, or None when there is nothing that can be trusted."""
    try:
        whole = path.read_bytes()
        head, checksum, data = whole[:len(_MARK)], whole[len(_MARK):len(_MARK) + 4], memoryview(whole)[len(_MARK) + 4:]
        if head != _MARK or checksum != _sum(data):
            return None
        return _Plain(io.BytesIO(data)).load()
    except Exception:  # a damaged file may stumble over anything
        return None


def save(path: Path, value: Any) -> None:
    """Whole or not at all; where nothing can be written, nothing is remembered."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_bytes(_MARK + _sum(data) + data)
            os.replace(beside, path)
        finally:
            beside.unlink(missing_ok=True)
        _forget_oldest(path)


def _sum(data: bytes | memoryview) -> bytes:
    return zlib.crc32(data).to_bytes(4, "big")


def _forget_oldest(path: Path) -> None:
    alike = [file for file in path.parent.glob(f"{path.name.partition('-')[0]}-*") if file != path]
    for file in sorted(alike, key=lambda file: file.stat().st_mtime, reverse=True)[_MOST - 1:]:
        file.unlink(missing_ok=True)
