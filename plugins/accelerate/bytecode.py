"""Templates that have been compiled once are not compiled again: by another generator, or in the next build."""

from __future__ import annotations

from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from accelerate import store

_MOST = 500


class Compiled(BytecodeCache):
    """What is remembered under one edition of all that compiling depends on; Jinja sees to it that the source is the same."""

    _last: Compiled | None = None

    def __init__(self, edition: str, folder: Path | None) -> None:
        self.edition = edition
        self._file = folder / f"templates-{edition}" if folder else None
        loaded = store.load(self._file) if self._file else None
        self._known: dict[str, bytes] = loaded if isinstance(loaded, dict) else {}
        self._changed = False

    @classmethod
    def of(cls, edition: str, folder: Path | None) -> Compiled:
        """The one of the build before, if it was made in this process."""
        if cls._last is None or cls._last.edition != edition:
            cls._last = cls(edition, folder)
        return cls._last

    def load_bytecode(self, bucket: Bucket) -> None:
        found = self._known.get(_name(bucket))
        if found is not None:
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._known[_name(bucket)] = bucket.bytecode_to_string()
        self._changed = True

    def save(self) -> None:
        if len(self._known) > _MOST:
            self._known.clear()
        if self._file and self._changed:
            store.save(self._file, self._known)
        self._changed = False


def _name(bucket: Bucket) -> str:
    return f"{bucket.key}-{bucket.checksum}"
