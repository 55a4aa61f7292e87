"""Files that iCloud has taken off this computer: a small hidden one, called `.fees.md.icloud`, stands where each of them was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from practice.header import Problem, unreadable

_ENDING = ".icloud"
_ADVICE = "iCloud keeps this file online only, so it is not on the website: in the Finder choose Download Now for it, then give the same command again."


def is_stand_in(name: str) -> bool:
    """Whether a file is such a hidden one."""
    return name.startswith(".") and name.endswith(_ENDING) and len(name) > len("." + _ENDING)


def online_only(folder: Path, stand_ins: Iterable[str]) -> Iterator[tuple[str, Problem]]:
    """Each such file under its own name, unless it is there as well."""
    for path in stand_ins:
        place, slash, name = path.rpartition("/")
        own = place + slash + name[1:].removesuffix(_ENDING)
        if not (folder / own).exists():
            yield own, unreadable(_ADVICE)
