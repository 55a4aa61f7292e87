"""The practice's photographs: which file is meant, what is made of it, and what is wrong with it."""

from __future__ import annotations

import difflib
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from practice.file_names import Names, composed
from practice.front_matter import LEADS_OUT, leads_out

from .photograph import Unusable
from .prints import Prints, make, read
from .progress import work_through
from .store import kept, key, made_by

PICTURES = frozenset(".jpg .jpeg .jpe .jfif .png .gif .webp .avif .svg .bmp .tif .tiff .heic .heif".split())
FOLDER = "pictures"
_PELICAN_MARK = re.compile(r"^[{|](?:static|attach|filename)[}|]")


@dataclass
class Darkroom:
    """One build's pictures. `problems` and `absent` (by file and field) are for the owner; `published` is what the pages made use of."""

    content: Path
    cache: Path
    problems: dict[Path, str] = field(default_factory=dict)
    absent: dict[tuple[Path, str], str] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)
    published: dict[str, Path] = field(default_factory=dict)
    made: dict[Path, tuple[Prints, Path] | None] = field(default_factory=dict)

    @property
    def images(self) -> Path:
        return self.content / "images"

    @cached_property
    def names(self) -> Names:
        return Names(self.content)

    def original(self, address: str, beside: Path | None = None) -> Path | None:
        """The owner's file that an address leads to: from an entry's folder, the images or the content folder."""
        try:
            parts = urlsplit(_PELICAN_MARK.sub("", address.strip()))
        except ValueError:
            return None  # the check tells of an address that nobody can read
        path = unquote(parts.path)
        if parts.scheme or parts.netloc or not path:
            return None
        places = (self.content,) if path.startswith("/") else (beside or self.images, self.images, self.content)
        for place in places:
            file = Path(os.path.normpath(place / path.lstrip("/")))
            if self.content not in file.parents or not self.is_original(file):
                continue
            called = self.names.called(file.relative_to(self.content).as_posix())
            if called and (self.content / called).is_file():
                return self.content / called
        return None

    def is_original(self, file: Path) -> bool:
        return self.images in file.parents or file.suffix.lower() in PICTURES

    def named(self, name: str, entry: Path | None = None, key: str = "") -> Path | None:
        """The picture that the field `key` of an entry names; a problem when there is none."""
        file = self.original(quote(name)) or self.original(name)  # a name may have signs that mean something in an address
        if file is None and name not in self.missing:
            self.missing.add(name)
            if entry is None:
                self.problems[self.images / name] = self._advice(name)
            else:
                self.absent[entry, key] = self._advice(name)
        return file

    def prints(self, file: Path) -> Prints | None:
        """The picture's published files, made now if they were not before; None when it cannot be shown."""
        self.make(file)
        made = self.made[file]
        if made is None:
            return None
        prints, folder = made
        self.published |= {f"{FOLDER}/{name}": folder / name for name in prints.files}
        return prints

    def make_all(self, files: Iterable[Path]) -> None:
        work_through([file for file in dict.fromkeys(files) if file not in self.made], self.make, "Making pictures")

    def make(self, file: Path) -> None:
        if file in self.made:
            return
        try:
            self.made[file] = self._made(file)
        except Unusable as reason:
            self.made[file] = None
            self.problems[file] = str(reason)
        except OSError as error:
            self.made[file] = None
            self.problems[file] = f"This picture cannot be read or made ({error.strerror or error})."

    def _made(self, file: Path) -> tuple[Prints, Path]:
        if leads_out(self.content, file.relative_to(self.content).as_posix()):
            raise Unusable(LEADS_OUT)
        data = file.read_bytes()
        name = key(made_by("prints"), data)
        stem = re.sub(r"[^a-z0-9]+", "-", composed(file.stem).lower()).strip("-")[:60] or "picture"
        stem = f"{stem}-{name[:8]}"
        folder = kept(self.cache / FOLDER, f"{stem}-{name[8:]}", lambda draft: make(data, stem, draft))
        prints = read(folder)
        if prints.moves:
            print(f"{self._shown(file)} moves; visitors get its first frame, standing still.", file=sys.stderr)
        return prints, folder

    def _advice(self, name: str) -> str:
        names = [composed(file.relative_to(self.images).as_posix()) for file in sorted(self.images.rglob("*")) if file.is_file()]
        by_small_letters = {other.lower(): other for other in names}
        near = difflib.get_close_matches(composed(name).strip().removeprefix("images/").lower(), by_small_letters, 1, 0.7)
        hint = f'did you mean "{by_small_letters[near[0]]}"?' if near else "put it there, or take its name out."
        return f'There is no picture "{name}" in {self._shown(self.images)}; {hint}'

    def _shown(self, file: Path) -> str:
        return Path(os.path.relpath(file, self.content.parent)).as_posix()
