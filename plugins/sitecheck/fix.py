"""Applies the sure repairs to the author's files: the words named are replaced, and not one byte besides."""

from __future__ import annotations

import difflib
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from practice.published import REDIRECTS
from practice.text_file import AS_WINDOWS
from sitecheck.diagnostic import Diagnostic, Place
from sitecheck.site import Site

BYTE_ORDER_MARK = "\ufeff"
LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, order=True)
class Change:
    """One sure repair: what is to stand at a place that is known to its last character."""

    place: Place
    replacement: str


@dataclass(frozen=True)
class Revision:
    """One file before and after its repairs, as bytes; `before` is None where there is no file yet."""

    path: str
    before: bytes | None
    after: bytes
    changes: int


def sure_changes(site: Site, diagnostics: Iterable[Diagnostic]) -> list[Change]:
    """What may be changed without asking what was meant: only in the author's own files, each change once."""
    own = {*site.sources, f"{site.content}/{REDIRECTS}"}
    found = set()
    for diagnostic in diagnostics:
        repair = diagnostic.repair
        if repair is None or repair.confidence != "sure":
            continue
        place = repair.place or diagnostic.place
        if place.file in own and None not in (place.line, place.column, place.end_line, place.end_column):
            found.add(Change(place, repair.replacement))
    return sorted(found)


def revisions(root: Path, site: Site, diagnostics: Iterable[Diagnostic]) -> Iterator[Revision]:
    """Each file that the sure repairs change. One that is no longer as it was checked is passed by: check again."""
    for path, changes in groupby(sure_changes(site, diagnostics), key=lambda change: change.place.file):
        before = _read(root / path)
        revised = revision(path, before, site.text_of(path), list(changes))
        if revised is not None and revised.after != before:
            yield revised


def revision(path: str, before: bytes | None, seen: str, changes: Sequence[Change]) -> Revision | None:
    """The file with these changes, if it still says what the check has `seen`."""
    text = (before or b"").decode("utf-8", "surrogateescape")
    if _plain(text.translate(AS_WINDOWS)) != _plain(seen):
        return None
    spans = [(*span, change.replacement) for change in changes if (span := _span(text, change.place))]
    pieces, reached, kept = [], 0, list(_apart(spans, _line_end(text), _is_windows(text)))
    for start, end, replacement in kept:
        pieces += [text[reached:start], replacement]
        reached = end
    after = "".join([*pieces, text[reached:]])
    return Revision(path, before, after.encode("utf-8", "surrogateescape"), len(kept))


def save(root: Path, revised: Revision) -> bool:
    """Replaces the file in one step, unless it is not what it was any more; says whether it did."""
    path = (root / revised.path).resolve()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(revised.after)
        if revised.before is None:
            os.chmod(name, 0o644)
        else:
            shutil.copymode(path, name)
        if _read(path) != revised.before:
            return False
        os.replace(name, path)
        return True
    finally:
        Path(name).unlink(missing_ok=True)


def difference(revised: Revision) -> str:
    """A unified diff, as every programmer's tool shows it."""
    before, after = (LINE_END.split(_shown(data)) for data in (revised.before or b"", revised.after))
    return "\n".join(difflib.unified_diff(before, after, revised.path, revised.path, lineterm="", n=1)) + "\n"


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _shown(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape").removeprefix(BYTE_ORDER_MARK).translate(AS_WINDOWS)


def _plain(text: str) -> str:
    """The text as places count it."""
    return LINE_END.sub("\n", text.removeprefix(BYTE_ORDER_MARK))


def _span(text: str, place: Place) -> tuple[int, int] | None:
    """Where a place begins and ends in the text, its line ends and its byte order mark counted; None when it is not in it."""
    opening = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    ends = list(LINE_END.finditer(text))
    starts, stops = [opening, *(end.end() for end in ends)], [*(end.start() for end in ends), len(text)]
    if not 1 <= place.line <= place.end_line <= len(starts):
        return None
    start, end = starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1
    return (start, end) if start <= end and start <= stops[place.line - 1] and end <= stops[place.end_line - 1] else None


def _apart(spans: Sequence[tuple[int, int, str]], line_end: str, is_windows: bool) -> Iterator[tuple[int, int, str]]:
    """The changes in the file's own manner, without those that want the same words: of these neither is sure."""
    added = -1  # where the last new line was put in
    for at, (start, end, replacement) in enumerate(spans):
        others = (other for index, other in enumerate(spans) if index != at)
        if any(other[0] < end and start < other[1] for other in others):
            continue
        if start == end == added:
            replacement = replacement.removeprefix("\n")  # the new line before it has ended the line already
        written = _encoded(replacement.replace("\n", line_end), is_windows)
        if written is not None:
            added = end if start == end else -1
            yield start, end, written


def _line_end(text: str) -> str:
    found = LINE_END.search(text)
    return found[0] if found else "\n"


def _is_windows(text: str) -> bool:
    return any("\udc80" <= letter <= "\udcff" for letter in text)


def _encoded(replacement: str, is_windows: bool) -> str | None:
    """The replacement in the file's encoding; None when that lacks one of its letters."""
    try:
        return replacement.encode("cp1252").decode("utf-8", "surrogateescape") if is_windows else replacement
    except UnicodeEncodeError:
        return None
