"""Templates that have been compiled once are not compiled again: by another generator, or in the next build."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from accelerate import store

_MOST, _AT_ONCE = 500, 4


class Compiled(BytecodeCache):
    """What is remembered under one edition of all that compiling depends on; Jinja sees to it that the source is the same."""

    _made: ClassVar[dict[str, Compiled]] = {}

    def __init__(self, edition: str, folder: Path | None) -> None:
        self.edition = edition
        self._file = folder / f"templates-{edition}" if folder else None
        loaded = store.load(self._file) if self._file else None
        self._known: dict[str, bytes] = loaded if isinstance(loaded, dict) else {}
        self._changed = False

    @classmethod
    def of(cls, edition: str, folder: Path | None) -> Compiled:
        """The one of a build before, if it was made in this process."""
        if edition not in cls._made:
            if len(cls._made) >= _AT_ONCE:
                cls._made.clear()
            cls._made[edition] = cls(edition, folder)
        return cls._made[edition]

    @classmethod
    def save_all(cls) -> None:
        for compiled in cls._made.values():
            compiled.save()

    def load_bytecode(self, bucket: Bucket) -> None:
        found = self._known.get(_name(bucket))
        if found is not None:
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if not bucket.environment.accelerate.doubt:  # else it may hold what a function has answered today
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
