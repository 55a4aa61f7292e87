"""How links find the files they name on every computer: whichever way the accents of their names are written, and in no other case."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from practice.file_names import Names, composed, folded


class ByName(dict[str, Any]):
    """What Pelican has made of each file."""

    def get(self, path: str, default: Any = None) -> Any:
        if path in self or path.isascii():
            return super().get(path, default)
        return next((content for file, content in self.items() if composed(file) == composed(path)), default)


def files_named(links: Iterable[str], folder: str) -> set[str]:
    """The files of the content folder that links name, as it lists them; what is not there, as it is typed."""
    names = Names(Path(folder))
    return {(not link.isascii() and names.called(os.path.normpath(link).replace(os.sep, "/"))) or link for link in links}


def listed_only(files: Iterable[Any], folder: Path) -> list[Any]:
    """The static files whose names are those in the content folder, letter by letter."""
    names = Names(folder, folded)
    return [file for file in files if (path := file.get_relative_source_path()) and names.called(path) in ("", path)]
