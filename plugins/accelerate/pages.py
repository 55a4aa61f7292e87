"""What each page was made of, and whether it would be the same if it were made again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from jinja2.runtime import missing

from accelerate import store
from accelerate.bodies import Bodies
from accelerate.tokens import Tokens, Unknowable
from accelerate.trace import Question, Trace

Read = tuple[str, str, str]
"""A content, one of its attributes, and the address from which the page's links lead."""


class Record(NamedTuple):
    """A page as it was written: the file's size, time and content, and the marks of all that its template read."""

    template: str
    names: dict[str, bytes]
    reads: tuple[int, ...]
    digest: bytes
    size: int
    time: int
    asked: tuple[Question, ...] = ()


class Known(NamedTuple):
    """What the build before has left behind."""

    records: dict[str, tuple]
    reads: list[tuple[Read, bytes]]
    links: dict[bytes, tuple]


def known_of(file: Path) -> Known:
    """What a file of the build before holds; nothing where it is missing or cannot be trusted."""
    loaded = store.load(file)
    return Known(*loaded) if isinstance(loaded, tuple) and len(loaded) == 3 else Known({}, [], {})


class Pages:
    """The records of the build before, and those of this one. A record counts only for the file as it was left then."""

    def __init__(self, known: Known, settings: dict[str, Any], context: dict[str, Any], tokens: Tokens) -> None:
        self._settings, self._context = settings, context
        self._records: dict[str, tuple] = known.records
        self._reads: list[tuple[Read, bytes]] = known.reads
        self._same: list[bool | None] = [None] * len(self._reads)
        self.tokens = tokens
        self._bodies = Bodies(settings, context, known.links)
        self._marks: dict[Read, bytes] = {}
        self._new: dict[str, Record] = {}
        self._new_reads: dict[Read, int] = {}
        for group in ("generated_content", "static_content"):
            for content in context[group].values():
                if content is not None:
                    self._register(content)

    def _register(self, content: Any) -> None:
        try:
            self.tokens.handle(content)
        except Unknowable:
            pass  # whoever reads it will be told again

    def unchanged(self, path: str, template: str, root: Mapping[str, Any], functions: Mapping[str, Callable]) -> bool:
        """Whether the page lies there as it would be made now. `functions` are those that can be asked again."""
        found = self._records.get(path)
        if found is None:
            return False
        record = Record(*found)
        if record.template != template or not all(self._is_same(number) for number in record.reads):
            return False
        try:
            if any(self.tokens.of(root.get(name, missing)) != token for name, token in record.names.items()):
                return False
        except (Unknowable, RecursionError):
            return False
        if not lies_as_left(path, record) or not self._answer_the_same(record.asked, functions):
            return False
        self._keep(path, record, [self._reads[number][0] for number in record.reads])
        return True

    def _answer_the_same(self, asked: tuple[Question, ...], functions: Mapping[str, Callable]) -> bool:
        try:
            return all(self.tokens.of(functions[name](*given, **dict(named))) == token for name, given, named, token in asked)
        except Exception:  # where a template asks, it is told there
            return False

    def remember(self, path: str, template: str, trace: Trace, text: str) -> None:
        """Notes what a page was made of, now that it has been written."""
        site = self._site()
        try:
            reads = [(handle, name, site) for handle, name in trace.reads()]
            for read in reads:
                self._mark(read)
            state = os.stat(path)
        except (Unknowable, RecursionError, OSError):
            return
        digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        self._keep(path, Record(template, trace.names, (), digest, state.st_size, state.st_mtime_ns, tuple(trace.asked)), reads)

    def _keep(self, path: str, record: Record, reads: list[Read]) -> None:
        numbers = tuple(self._new_reads.setdefault(read, len(self._new_reads)) for read in reads)
        self._new[path] = record._replace(reads=numbers)

    def _is_same(self, number: int) -> bool:
        if self._same[number] is None:
            read, token = self._reads[number]
            try:
                self._same[number] = self._mark(read) == token
            except (Unknowable, RecursionError):
                self._same[number] = False
        return bool(self._same[number])

    def _mark(self, read: Read) -> bytes:
        if read not in self._marks:
            handle, name, _ = read
            content = self.tokens.contents.get(handle)
            if content is None:
                raise Unknowable(f"{handle} is gone")
            if self._bodies.speaks_for(content, name):
                self._marks[read] = self._bodies.mark(content)
            else:
                self._marks[read] = self.tokens.of(_looked_up(content, name))
        return self._marks[read]

    def _site(self) -> str:
        """With relative addresses, a text is another one from each depth of folders."""
        return self._context["localsiteurl"] if self._settings["RELATIVE_URLS"] else ""

    def digests(self) -> dict[str, bytes]:
        """Of each page that lies as it was written: its path, and a hash of its bytes (BLAKE2b of 16 bytes)."""
        return {path: record.digest for path, record in self._new.items() if lies_as_left(path, record)}

    def known(self) -> Known:
        """The records of files that nobody has changed since, for the next build."""
        records = {path: tuple(record) for path, record in self._new.items() if lies_as_left(path, record)}
        return Known(records, [(read, self._marks[read]) for read in self._new_reads], self._bodies.links)


def _looked_up(content: Any, name: str) -> Any:
    try:
        return getattr(content, name, missing)
    except Exception as error:  # where a template asks for it, it is told there
        raise Unknowable(str(error)) from error


def lies_as_left(path: str, record: Record) -> bool:
    """Whether a file still has the size and the time with which it was left."""
    try:
        state = os.stat(path)
    except OSError:
        return False
    return (state.st_size, state.st_mtime_ns) == (record.size, record.time)
