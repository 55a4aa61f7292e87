"""Puts a file into its place whole or not at all, so that an import that is ended at any moment leaves nothing half written."""

from __future__ import annotations

from pathlib import Path


def put(place: Path, data: bytes | str) -> None:
    """Words are written as UTF-8 with `\\n` at the end of each line, on every system."""
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_name(f".{place.name}.part")
    draft.write_bytes(data.encode("utf-8", "replace") if isinstance(data, str) else data)
    draft.replace(place)
