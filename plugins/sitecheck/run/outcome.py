"""What a check found, and all that its report wants to know of the site; kept for when nothing has changed."""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sitecheck.diagnostic import Diagnostic, Place, Repair

if TYPE_CHECKING:
    from sitecheck.site import Site

KEPT = 8
"""So many outcomes are kept: of the site, of its drafts, of the day to which somebody looked ahead."""


class Tally(NamedTuple):
    """How much was looked at; `outside` addresses were only read, of `foreign` pages (by language) all but the wording,
    and in that of `plainly` read ones only plain claims are found."""

    pages: int
    links: int
    pictures: int
    sources: int
    outside: int
    foreign: tuple[tuple[str, int], ...] = ()
    plainly: tuple[tuple[str, int], ...] = ()


class Outcome(NamedTuple):
    """The diagnostics, and the texts of the files they name as far as `light_text` does not read the same."""

    diagnostics: tuple[Diagnostic, ...]
    tally: Tally
    texts: Mapping[str, str]
    content: str
    output: str


class KnownSite:
    """A site as reports see it. Whoever asks for more waits until it is read."""

    def __init__(self, outcome: Outcome, root: Path, output: Path, read: Callable[[], Site]) -> None:
        self.outcome, self._root, self._output, self._read = outcome, root, output, read
        self.tally, self.content, self.output = outcome.tally, outcome.content, outcome.output

    def text_of(self, file: str) -> str:
        """The text of a source, a template or a page, as places name it."""
        known = self.outcome.texts.get(file)
        return light_text(file, self._root, self.output, self._output) if known is None else known

    @cached_property
    def whole(self) -> Site:
        return self._read()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.whole, name)


def outcome_of(site: Site, diagnostics: Iterable[Diagnostic], root: Path, output: Path) -> Outcome:
    """What is worth keeping of a check."""
    diagnostics = tuple(diagnostics)
    files = {diagnostic.place.file: site.text_of(diagnostic.place.file) for diagnostic in diagnostics}
    texts = {file: text for file, text in files.items() if text != light_text(file, root, site.output, output)}
    return Outcome(diagnostics, site.tally, texts, site.content, site.output)


def light_text(file: str, root: Path, before: str, output: Path) -> str:
    """A file's text in the way in which nearly all are read; pages may have been built elsewhere than they will be."""
    path = output / file.removeprefix(before) if before and file.startswith(before) else root / file
    try:
        # A pipe may bear a page's name, and reading it would wait for ever.
        text = path.read_bytes().decode("utf-8-sig", "replace") if path.is_file() else ""
    except (OSError, ValueError):
        return ""
    return text if path.suffix.lower() in (".html", ".htm", ".xhtml") else text.replace("\r\n", "\n").replace("\r", "\n")


def keep(folder: Path, mark: bytes, outcome: Outcome) -> None:
    """Writes an outcome down; where that cannot be done it is found out again."""
    diagnostics, tally = tuple(map(_plain, outcome.diagnostics)), tuple(outcome.tally)
    value = marshal.dumps((diagnostics, tally, dict(outcome.texts), outcome.content, outcome.output))
    path = folder / mark.hex()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}")
        beside.write_bytes(_proof(mark, value) + value)
        os.replace(beside, path)
        for old in sorted(folder.iterdir(), key=lambda old: old.stat().st_mtime, reverse=True)[KEPT:]:
            old.unlink()


def kept(folder: Path, mark: bytes) -> Outcome | None:
    """The outcome with this mark, if it is known and whole."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        found = (folder / mark.hex()).read_bytes()
        if found[:16] == _proof(mark, found[16:]):
            diagnostics, tally, texts, content, output = marshal.loads(memoryview(found)[16:])
            return Outcome(tuple(map(_diagnostic, diagnostics)), Tally(*tally), texts, content, output)
    return None


def _proof(mark: bytes, value: bytes) -> bytes:
    return blake2b(mark + value, digest_size=16).digest()


def _plain(one: Diagnostic) -> tuple:
    repair = (one.repair.replacement, one.repair.confidence, _spot(one.repair.place) if one.repair.place else None) if one.repair else None
    place, others = _spot(one.place), tuple(map(_spot, one.others))
    return one.rule, one.severity, one.message, one.why, place, repair, one.pages, others, one.blame, one.new


def _spot(place: Place) -> tuple:
    return place.file, place.line, place.column, place.end_line, place.end_column


def _diagnostic(plain: tuple) -> Diagnostic:
    rule, severity, message, why, place, repair, pages, others, blame, new = plain
    mended = Repair(repair[0], repair[1], Place(*repair[2]) if repair[2] else None) if repair else None
    places = tuple(Place(*other) for other in others)
    return Diagnostic(rule, severity, message, why, Place(*place), mended, tuple(pages), places, blame, new)
