"""What was made in earlier builds, kept by what it was made from: the same again is never made twice."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import PIL

PROOF = ".proof"
"""The file beside what was made that tells whether it is still as it was."""


def key(*parts: str | bytes) -> str:
    """A name for what is made from these parts, and from nothing else."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()[:20]


@cache
def made_by(*modules: str) -> str:
    """A name for what these modules of this folder make: another as soon as they change, or one that they import, or Pillow."""
    texts: dict[str, bytes] = {}
    names = [*modules]
    while names:
        if (name := names.pop()) not in texts:
            texts[name] = Path(__file__).with_name(f"{name}.py").read_bytes()
            names += map(bytes.decode, re.findall(rb"(?m)^from \.(\w+) import", texts[name]))
    return key(PIL.__version__, *(texts[name] for name in sorted(texts)))


def is_whole(place: Path) -> bool:
    """Whether a folder is there and holds what was put into it: a full disk or a bad copy may have damaged it since.

    Sizes and times tell so in a moment; only where they differ, as in a copy of the project, all bytes are read.
    """
    try:
        digest, *marks = (place / PROOF).read_text("utf-8").splitlines()
        return marks == _marks(place) or digest == _digest(place)
    except (OSError, ValueError):
        return False


def _marks(place: Path) -> list[str]:
    return [f"{file.name} {file.stat().st_size} {file.stat().st_mtime_ns}" for file in _files(place)]


def _digest(place: Path) -> str:
    return key(*(part for file in _files(place) for part in (file.name, file.read_bytes())))


def _files(place: Path) -> list[Path]:
    return sorted(file for file in place.iterdir() if file.name != PROOF)


def kept(folder: Path, name: str, make: Callable[[Path], object]) -> Path:
    """The folder of this name, filled by `make` if it is not there; half-made ones are never seen."""
    place = folder / name
    if is_whole(place):
        return place
    shutil.rmtree(place, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".making-", dir=folder))
    try:
        make(draft)
        (draft / PROOF).write_text("\n".join((_digest(draft), *_marks(draft))), "utf-8")
        draft.chmod(0o755)
        os.replace(draft, place)
    except OSError:
        if not place.is_dir():  # otherwise someone else was quicker
            raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return place
