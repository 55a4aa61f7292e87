"""The files below content/ that the editor may read and write, and nothing else on the computer.

A path is refused when it leaves the folder, passes through a link, or names a file of another kind. What
is written stands there whole or not at all, whenever the power fails; what is deleted or replaced is kept aside.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import stat
import time
from glob import escape
from pathlib import Path, PurePosixPath

from editor.refusal import Refusal
from editor.sheet import REFERENCES, facts_of
from practice.schema import KINDS

PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg", ".heic", ".heif")
EARLIER = 20
"""So many earlier states are kept of each text."""

MOST_TEXT, MOST_PICTURE = 2_000_000, 30_000_000
_UNFINISHED = ".unfinished-"
_NAME = re.compile(r"[^\x00-\x1f\x7f/\\:*?\"<>|]{1,200}")


class Shelf:
    """`content` is the folder; what is deleted goes to `kept`, what a save replaces to the folder `earlier` beside it."""

    def __init__(self, content: Path, kept: Path) -> None:
        self.content = content.resolve()
        self.kept = kept

    def path(self, name: str) -> Path:
        """The file that `content/…` names; refused unless it is one that the editor may touch."""
        parts = PurePosixPath(name).parts
        if not isinstance(name, str) or "/".join(parts) != name or parts[:1] != ("content",) or not all(map(_is_name, parts)):
            raise Refusal("Only files of the content folder can be opened here.", 403)
        if not _is_ours(parts[1:]):
            raise Refusal(f"{name} is no text or picture that can be edited here.", 403)
        place = self.content
        for part in parts[1:]:
            place = place / part
            if place.is_symlink():
                raise Refusal(f"{name} is a link to another place: open the file itself.", 403)
        return place

    def further_facts(self) -> list[str]:
        """Files that tell the practice's facts in a further language."""
        return sorted(path.name for path in self.content.glob("practice.*.y*ml") if facts_of(path.name) and not path.is_symlink())

    def read(self, name: str) -> bytes:
        place = self.path(name)
        limit = MOST_PICTURE if place.suffix.lower() in PICTURES else MOST_TEXT
        try:
            opened = os.open(place, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        except OSError as error:
            raise Refusal(f"{name} is not there, or may not be read.", 404) from error
        with os.fdopen(opened, "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode) or found.st_size > limit:
                raise Refusal(f"{name} is too large to be edited here.", 413)
            return file.read()

    def exists(self, name: str) -> bool:
        return os.path.lexists(self.path(name))

    def write(self, name: str, data: bytes, *, keep: bool = False) -> None:
        """All of it or nothing: beside the file, onto the disk, then into its place in one step. `keep`: what it replaces counts as deleted."""
        place = self.path(name)
        most = MOST_PICTURE if place.suffix.lower() in PICTURES else MOST_TEXT
        if len(data) > most:
            raise Refusal(f"{name} is too large: {len(data) / 1_000_000:.1f} MB, and {most // 1_000_000} MB is the most. Nothing was saved.", 413)
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = place.with_name(_UNFINISHED + secrets.token_hex(8))
        try:
            with open(beside, "xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if place.exists():
                shutil.copymode(place, beside)
                self._keep_earlier(place)
            if keep:
                shutil.copy2(place, self._aside(place))
            os.replace(beside, place)
        except OSError as error:
            beside.unlink(missing_ok=True)
            raise Refusal(f"{name} could not be saved ({error.strerror}). The text in the form is still there.", 507) from error
        _settle(place.parent)

    def _keep_earlier(self, place: Path) -> None:
        """A save can be regretted, and not every website has a history: the last states of each text stay."""
        if place.suffix.lower() in PICTURES:
            return
        folder = self.kept.with_name("earlier") / place.relative_to(self.content).parent
        folder.mkdir(parents=True, exist_ok=True)
        state = folder / f"{place.stem}.{time.strftime('%Y-%m-%d-%H%M%S')}{place.suffix}"
        if not state.exists():  # of two saves in one second the first is further back
            shutil.copyfile(place, state)
        states = sorted(folder.glob(f"{escape(place.stem)}.[0-9][0-9][0-9][0-9]-*{place.suffix}"))
        for old in states[:-EARLIER]:
            old.unlink()

    def remove(self, name: str) -> None:
        """Out of the website, but not out of the world: a deleted text is put aside."""
        place = self.path(name)
        if not place.is_file():
            raise Refusal(f"{name} is not there any more.", 404)
        shutil.move(place, self._aside(place))
        _settle(place.parent)

    def _aside(self, place: Path) -> Path:
        self.kept.mkdir(parents=True, exist_ok=True)
        return self.kept / f"{time.strftime('%Y-%m-%d-%H%M%S')}-{secrets.token_hex(3)}-{place.name}"

    def names(self, folder: str, endings: tuple[str, ...]) -> list[str]:
        """The files of a folder and the folders in it, by name."""
        if not re.fullmatch(r"content/[a-z]+", folder) or (self.content / folder.split("/")[1]).is_symlink():
            return []
        found = []
        for place, folders, names in os.walk(self.content / folder.split("/")[1]):
            folders[:] = sorted(name for name in folders if _is_name(name))
            for name in sorted(names):
                file = Path(place, name)
                if _is_name(name) and name.lower().endswith(endings) and not file.is_symlink():
                    found.append("content/" + file.relative_to(self.content).as_posix())
        return found

    def tidy(self) -> None:
        """Removes what a save left behind that was cut off in the middle."""
        for file in self.content.rglob(_UNFINISHED + "*"):
            file.unlink(missing_ok=True)


def _is_name(part: str) -> bool:
    return bool(_NAME.fullmatch(part)) and not part.startswith(".") and part == part.strip()


def _is_ours(parts: tuple[str, ...]) -> bool:
    if len(parts) == 1:
        return parts[0] == REFERENCES or facts_of(parts[0]) is not None
    ending = PurePosixPath(parts[-1]).suffix.lower() if parts else ""
    return bool(parts) and (parts[0] in KINDS and ending == ".md" or parts[0] == "images" and ending in PICTURES)


def _settle(folder: Path) -> None:
    """The name of a new file is only safe once its folder is on the disk too (not so on Windows, nor possible there)."""
    if hasattr(os, "O_DIRECTORY"):
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
