"""The pages as the preview shows them: copies, each put up in one step, so that nobody is given a half-built site."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from pathlib import Path, PurePosixPath


class Shelf:
    """Pelican empties the folder it builds in before it begins; `shown` holds every page until there is a newer one."""

    def __init__(self, made: Path, shown: Path) -> None:
        self.made, self.shown = made, shown
        shown.mkdir(parents=True, exist_ok=True)
        self.whole = False  # whether all pages have ever been put up
        self._marks: dict[str, tuple[int, int]] = {}  # file -> time and size of what was put up

    def put_up(self, names: Iterable[str]) -> None:
        """These files, where they have changed."""
        for name in names:
            facts = (self.made / name).stat()
            if self._marks.get(name) != (mark := (facts.st_mtime_ns, facts.st_size)):
                self._copy(name)
                self._marks[name] = mark

    def put_up_all(self) -> None:
        """All that was made; what is made no longer is taken away last, when nothing leads there any more."""
        made = set(_files(self.made))
        gone = self._marks.keys() - made
        self._take_away(_in_the_way(gone, made))
        self.put_up(sorted(made))
        self._take_away(gone & self._marks.keys())
        self.whole = True

    def _take_away(self, names: Iterable[str]) -> None:
        for name in names:
            del self._marks[name]
            (self.shown / name).unlink(missing_ok=True)
            with suppress(OSError):  # something else is in the folder
                for folder in PurePosixPath(name).parents[:-1]:
                    (self.shown / folder).rmdir()

    def _copy(self, name: str) -> None:
        target = self.shown / name
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(f".{target.name}.part")  # what begins with a dot is given to nobody
        shutil.copyfile(self.made / name, draft)
        draft.replace(target)


def _in_the_way(gone: Set[str], made: Set[str]) -> set[str]:
    """Files where a folder has to be now, and those in a folder where a file has to be."""
    folders = {str(folder) for name in made for folder in PurePosixPath(name).parents}
    return {name for name in gone if name in folders or any(str(folder) in made for folder in PurePosixPath(name).parents)}


def _files(folder: Path) -> Iterator[str]:
    for place, _folders, names in os.walk(folder):
        for name in names:
            yield (Path(place) / name).relative_to(folder).as_posix()
