"""What became of each text, by a hash of all that went into it: bytes, settings and versions."""

from __future__ import annotations

import hashlib
import sys
from functools import cached_property
from importlib import metadata
from pathlib import Path
from typing import Any

import markdown

from accelerate import store
from accelerate.ahead import Second, worth_a_second
from accelerate.conversion import Converted, Converter, listening


class Readings:
    """Converts texts, and remembers what became of them."""

    def __init__(self, options: dict[str, Any], formatted_fields: list[str], folder: Path | None) -> None:
        self._options, self._formatted_fields = options, formatted_fields
        self._file = folder / f"readings-{self._edition()}" if folder else None
        loaded = store.load(self._file) if self._file else None
        # What was remembered with the same settings was converted by a converter that can be used again.
        self.reusable = isinstance(loaded, dict) or self._converter.reusable
        self._known: dict[bytes, tuple] = loaded if isinstance(loaded, dict) else {}
        self._asked: dict[bytes, tuple] = {}
        self._changed = False
        self.looked_ahead = False
        self._ahead: dict[str, tuple[bytes, bytes]] = {}

    @cached_property
    def _converter(self) -> Converter:
        return Converter(self._options, self._formatted_fields)

    def _edition(self) -> str:
        """Settings are told apart by how they look: one that looks different each time is never remembered."""
        packages = [f"{name} {_version(name)}" for name in ("markdown", "pygments")]
        parts = [sys.version, packages, sorted(self._options.items()), self._formatted_fields, _own_code()]
        return hashlib.blake2b(repr(parts).encode(), digest_size=8).hexdigest()

    def of_file(self, path: str) -> Converted:
        """What becomes of a file. One that has been read ahead is not read again."""
        key, source = self._ahead.pop(path, None) or _keyed(Path(path).read_bytes())
        return self.of(key, source)

    def of(self, key: bytes, source: bytes) -> Converted:
        found = self._asked.get(key) or self._known.get(key)
        if found is None:
            with listening() as warnings:
                found = tuple(self._converter.convert(text_of(source)))
            if warnings.count:
                return Converted(*found)
            self._changed = True
        self._asked[key] = found
        return Converted(*found)

    def read_ahead(self, sources: dict[str, bytes]) -> None:
        """Converts what is not known, with a second process where that pays."""
        self.looked_ahead = True
        self._ahead = {path: _keyed(source) for path, source in sources.items()}
        unknown = {key: source for key, source in self._ahead.values() if key not in self._known}
        second = Second.start(self._options, self._formatted_fields) if worth_a_second(len(unknown)) else None
        if second is None:
            return
        with second:
            waiting = list(unknown.items())
            while waiting:
                second.give(waiting)
                if waiting:
                    self.of(*waiting.pop(0))
                self._take(second.done())
            self._take(second.rest())

    def _take(self, found: list[tuple[bytes, tuple]]) -> None:
        for key, converted in found:
            self._known[key] = converted
            self._changed = True

    def save(self) -> None:
        """Keeps what this build asked for."""
        if self._file and self.reusable and (self._changed or len(self._asked) != len(self._known)):
            store.save(self._file, self._asked)
        self._known, self._asked, self._changed, self._ahead = self._asked, {}, False, {}


def _keyed(source: bytes) -> tuple[bytes, bytes]:
    return hashlib.blake2b(source, digest_size=16).digest(), source


def text_of(source: bytes) -> str:
    """As Pelican opens a file: without a byte order mark, with any kind of line ends."""
    return source.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _own_code() -> str:
    """Another edition of what converts may write another text."""
    folder = Path(__file__).parent
    code = b"".join((folder / name).read_bytes() for name in ("conversion.py", "inline.py"))
    return hashlib.blake2b(code + markdown.__version__.encode(), digest_size=16).hexdigest()
