"""What earlier imports did, one line each, written as it happens: so a stopped import goes on, and nothing is done twice."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import BinaryIO


@dataclass(frozen=True)
class Written:
    """A text that was imported: where it is, a mark of what was written and one of what it was made from."""

    key: str
    file: str
    mark: str
    source: str
    old: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A file beside the texts: its name in content/, and where it was."""

    key: str
    file: str
    address: str
    used_in: str
    shown: str = ""  # the address that the text itself names, where that is a smaller or a changed picture


@dataclass
class Record:
    """The file of the record, and what it says; each line is added to both."""

    path: Path
    texts: dict[str, Written] = field(default_factory=dict)
    pictures: dict[str, Picture] = field(default_factory=dict)
    finished: set[str] = field(default_factory=set)  # keys of texts whose file was written to its end
    whole: bool = False  # whether its last line is known to be ended

    @classmethod
    def read(cls, path: Path) -> Record:
        record = cls(path)
        for line in path.read_bytes().split(b"\n") if path.exists() else ():
            try:
                record._take(json.loads(line))
            except (ValueError, TypeError, KeyError):
                continue  # the last line of a run that was ended while it wrote
        return record

    def add(self, entry: Written | Picture) -> None:
        self._note(asdict(entry))

    def finish(self, key: str) -> None:
        """A text that is noted but not finished is written anew by the next run; a finished one that is gone was deleted."""
        self._note({"finished": key})

    def _note(self, entry: dict[str, object]) -> None:
        self._take(entry)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a+b") as file:
            if not self.whole and file.tell() and not _ends_a_line(file):
                file.write(b"\n")
            self.whole = True
            file.write(json.dumps(entry).encode() + b"\n")

    def _take(self, entry: Mapping[str, object]) -> None:
        if "finished" in entry:
            self.finished.add(str(entry["finished"]))
        elif "mark" in entry:
            text = Written(**{**entry, "old": tuple(entry["old"]), "notes": tuple(entry["notes"])})
            self.texts[text.key] = text
        else:
            picture = Picture(**entry)
            self.pictures[picture.key] = picture


def _ends_a_line(file: BinaryIO) -> bool:
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"


def mark(text: str | bytes) -> str:
    """A fingerprint by which the same text is known again."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return hashlib.blake2b(data, digest_size=12).hexdigest()
