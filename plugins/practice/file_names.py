"""Files under the names that their folders list: many a disk finds them under other letters, too, and no host does.

What looks the same need not be: a Mac writes `ü` as two signs, the letter and its accent, where a keyboard gives one.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path


def composed(name: str) -> str:
    """The name with each letter and its accent as one sign, as it is typed and as visitors' browsers send it."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def folded(name: str) -> str:
    """What names have in common that a disk may take for one."""
    return composed(name.lower())


class Names:
    """What the files below a folder are called. Names that are `alike` are taken for the same."""

    def __init__(self, folder: Path, alike: Callable[[str], str] = composed) -> None:
        self._folder = folder
        self._alike = alike
        self._listed: dict[str, dict[str, str]] = {}

    def called(self, path: str) -> str:
        """The file that is meant by a path, as the folders list it; empty when there is none."""
        found: list[str] = []
        for part in path.split("/"):
            name = self._name("/".join(found), part)
            if not name:
                return ""
            found.append(name)
        return "/".join(found)

    def _name(self, folder: str, part: str) -> str:
        names = self._listed.get(folder)
        # A file may have come since the folder was read.
        if names is None or (part not in names and os.path.lexists(self._folder / folder / part)):
            names = self._listed[folder] = self._names(folder)
        return names.get(part) or names.get(self._alike(part), "")

    def _names(self, folder: str) -> dict[str, str]:
        try:
            listed = sorted(os.listdir(self._folder / folder), reverse=True)
        except OSError:
            return {}
        return {self._alike(name): name for name in listed} | {name: name for name in listed}
