"""What was read of pages and texts, kept between builds by what they contain.

Everything kept here is the outcome of a pure function and found by a hash of all that went into it, so a
finding is the same with and without it. A file that is damaged, or made by another version of the check,
is thrown away in silence. Marshal and not pickle: reading it runs nothing.
"""

from __future__ import annotations

import marshal
import os
import sqlite3
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import finalize

from sitecheck.document import Document
from sitecheck.html.builder import read_page
from sitecheck.html.page_text import decode
from sitecheck.html.reading import document_of
from sitecheck.pages.faults import PageFaults, page_faults
from sitecheck.run import memory_form as form
from sitecheck.words.guard import Facts, Said, said

if TYPE_CHECKING:
    from sitecheck.source import Source

SPARE = 1000
"""So many outcomes beyond twice what one build asks for may lie there before the old ones go."""

NO_FACTS = ("__pycache__", "formats", "outside", "rules")
"""Parts of the check that no fact depends on."""


class Memory:
    """The outcomes in one file; without a file, or with one that cannot be used, nothing is remembered.

    `names`: whether the capitalised words of pages are wanted too, which only a practice's own names are compared with.
    """

    def __init__(self, folder: Path | None = None, names: bool = True) -> None:
        self.names = names
        self.store = _opened(folder / "facts.sqlite") if folder else None
        if self.store is not None:
            finalize(self, self.store.close)
        self.used: set[bytes] = set()
        self.unknown = 0  # so many of them had to be found out
        self.new: dict[bytes, bytes] = {}
        self.facts: tuple[Facts | None, bytes] = (None, b"")
        self.pages: dict[bytes, tuple[Document, PageFaults]] = {}  # those that were read here
        self.kinds: dict[bytes, Collection[str]] = {}  # and what texts may hold

    def page(self, path: str, content: bytes) -> tuple[Document, PageFaults]:
        """The facts of a page and what is wrong within it."""
        if self.store is None:
            return self._read(path, content)
        key = _key((b"page and names" if self.names else b"page", content))
        if (found := self.pages.get(key)) is not None:
            return found if found[0].path == path else (replace(found[0], path=path), found[1])
        self.pages[key] = self._outcome(key, lambda: self._read(path, content), form.of_page, lambda kept: form.page(path, kept))
        return self.pages[key]

    def _read(self, path: str, content: bytes) -> tuple[Document, PageFaults]:
        page = read_page(decode(content))
        return document_of(path, page), page_faults(page, self.names)  # in this order: the second takes the tree apart

    def said(self, text: str, file: str, facts: Facts) -> Said:
        """What a file says to the rules about words."""
        if facts is not self.facts[0]:
            self.facts = facts, repr(facts).encode("utf-8", "surrogatepass")
        parts = (b"said", self.facts[1], file.encode("utf-8", "surrogatepass"), text.encode("utf-8", "surrogatepass"))
        if self.store is None:
            return said(text, file, facts)
        return self._outcome(_key(parts), lambda: said(text, file, facts), form.of_said, form.said)

    def signs(self, source: Source) -> Collection[str]:
        """The kinds of signs that a text may hold."""
        from sitecheck.markdown.signs import signs_of  # a folder of HTML need not wait for it
        from sitecheck.source import MARKDOWN_SUFFIXES

        if self.store is None:
            return signs_of(source)
        body = source.header and source.header.body_line  # else the text itself tells
        how = f"{body} {source.dialect.tab_length} {source.path.lower().endswith(MARKDOWN_SUFFIXES)}"
        key = _key((b"signs", how.encode(), source.text.encode("utf-8", "surrogatepass")))
        if key not in self.kinds:
            self.kinds[key] = self._outcome(key, lambda: signs_of(source), tuple, tuple)
        return self.kinds[key]

    def count(self) -> int:
        """How many outcomes it holds."""
        with suppress(sqlite3.Error):
            return self.store.execute("SELECT count(*) FROM facts").fetchone()[0] + len(self.new) if self.store else 0
        return 0

    def save(self) -> None:
        """Writes down what is new."""
        if self.new and self.store is not None:
            with suppress(sqlite3.Error), self.store:
                self.store.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", self.new.items())
            self.new.clear()

    def close(self) -> None:
        """Writes down what is new, and forgets what this build, having asked for all it needs, did not ask for."""
        self.save()
        if self.store is None:
            return
        with suppress(sqlite3.Error), self.store:
            if self.store.execute("SELECT count(*) FROM facts").fetchone()[0] > 2 * len(self.used) + SPARE:
                kept = [key for (key,) in self.store.execute("SELECT key FROM facts") if key not in self.used]
                self.store.executemany("DELETE FROM facts WHERE key = ?", ((key,) for key in kept))

        self.store.close()
        self.store = None

    def _outcome(self, key: bytes, read: Callable, forms: Callable, unform: Callable) -> Any:
        self.used.add(key)
        with suppress(sqlite3.Error, ValueError, EOFError, TypeError, IndexError):
            if (kept := self._kept(key)) is not None:
                return unform(kept)
        outcome = read()
        self.unknown += 1
        with suppress(ValueError):
            value = marshal.dumps(forms(outcome))
            self.new[key] = _proof(value) + value
        return outcome

    def _kept(self, key: bytes) -> Any:
        found = self.new.get(key) or next(iter(self.store.execute("SELECT value FROM facts WHERE key = ?", (key,)).fetchone() or ()), None)
        if found is None or found[:8] != _proof(found[8:]):
            return None
        return marshal.loads(memoryview(found)[8:])


def _key(parts: tuple[bytes, ...]) -> bytes:
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.digest()


def _proof(value: bytes) -> bytes:
    return blake2b(value, digest_size=8).digest()


def _opened(path: Path) -> sqlite3.Connection | None:
    """The file, made anew when it is not there, not readable, or of another version."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / ".gitignore").write_text("*\n")
        for _attempt in range(2):
            with suppress(sqlite3.DatabaseError):
                store = _prepared(path)
                if store.execute("SELECT version FROM about").fetchone() == (own_version(),):
                    return store
                store.close()
            for name in (path.name, path.name + "-wal", path.name + "-shm"):
                path.with_name(name).unlink(missing_ok=True)
        return _prepared(path)
    except (OSError, sqlite3.Error):
        return None


def _prepared(path: Path) -> sqlite3.Connection:
    store = sqlite3.connect(path, timeout=5, check_same_thread=False)  # whichever thread lets go of it last closes it
    try:
        store.execute("PRAGMA journal_mode = WAL")
        store.execute("PRAGMA synchronous = OFF")
        with store:
            store.execute("CREATE TABLE IF NOT EXISTS about (one INTEGER PRIMARY KEY, version TEXT)")
            store.execute("INSERT OR IGNORE INTO about VALUES (1, ?)", (own_version(),))
            store.execute("CREATE TABLE IF NOT EXISTS facts (key BLOB PRIMARY KEY, value BLOB)")
    except BaseException:
        store.close()
        raise
    return store


@cache
def own_version() -> str:
    """Changes with every file of the check that facts depend on, and with what it stands on."""
    folder = Path(__file__).parents[1]
    digest = blake2b(f"{sys.version} {marshal.version} {_edition('selectolax')} {_edition('pydantic')}".encode(), digest_size=16)
    for path in sorted(_deciding(folder)):
        digest.update(path.encode() + b"\0" + (folder / path).read_bytes())
    return digest.hexdigest()


def _deciding(folder: Path) -> Iterator[str]:
    """The files that facts depend on, without a look into folders of no account."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in NO_FACTS]
        below = os.path.relpath(place, folder)
        yield from (os.path.join(below, name) for name in names if name.endswith((".json", ".py", ".txt", ".yaml")))


def _edition(package: str) -> str:
    """Which version it is, by the name of the folder beside it that tells: what is in that takes longer to read."""
    beside = Path(find_spec(package).origin).parents[1]
    return " ".join(sorted(folder.name for folder in beside.glob(f"{package}-*-info")))
