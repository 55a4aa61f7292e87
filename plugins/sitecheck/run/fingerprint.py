"""One number for all that the outcome of a check depends on: when it is the same, so is the outcome.

Texts count with every byte. Of pictures, fonts and films, which the check never opens, the size counts.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from stat import S_ISREG

from sitecheck.run.files import entries_in
from sitecheck.run.handover import Handover, Places
from sitecheck.run.publication import copied, published

UNOPENED = (
    ".avif", ".br", ".eot", ".flac", ".gif", ".gz", ".ico", ".jpeg", ".jpg", ".m4a", ".m4v", ".mov", ".mp3", ".mp4", ".odt", ".ogg",
    ".otf", ".pdf", ".png", ".ttf", ".wasm", ".wav", ".webm", ".webp", ".woff", ".woff2", ".zip",
)
LARGEST = 50_000_000
"""Bytes; of a larger file, which is hardly a text, size and age count."""

STANDS_ON = ("lxml", "markdown", "phonenumbers", "pydantic", "selectolax", "tinycss2", "yaml")
"""Packages of which another version may find something else."""


def fingerprint(handover: Handover) -> bytes:
    """That of a finished build."""
    places = Places(handover.settings)
    content, output = str(places.content_folder), str(places.output_folder)
    settings = {**handover.settings, "PATH": places.content, "OUTPUT_PATH": places.output, "THEME": ""}
    statics = tuple(copied(handover, places))
    facts = (settings, handover.today, handover.practice, handover.sources, handover.lists, handover.logged_errors, handover.problems, statics)
    typed = {*_below(content), *(os.path.join(content, source.path) for source in handover.sources)}
    digest = blake2b(repr((own_stamp(), facts)).encode("utf-8", "surrogatepass"), digest_size=16)
    _add(digest, (os.path.join(output, path) for path in sorted(published(handover, places, statics))))
    _add(digest, sorted(typed))
    for name, path in (*places.templates(), *places.settings_files()):
        digest.update(name.encode("utf-8", "surrogatepass"))
        _add(digest, [str(path)])
    return digest.digest()


def fingerprint_of_folder(root: Path, choices: object) -> bytes:
    """That of a folder of HTML and how it is to be checked."""
    digest = blake2b(repr((own_stamp(), choices)).encode("utf-8", "surrogatepass"), digest_size=16)
    _add(digest, sorted(entry.path for _, entry in entries_in(root)))
    return digest.digest()


def _add(digest: blake2b, paths: Iterable[str]) -> None:
    for path in paths:
        digest.update(os.fsencode(path))
        digest.update(_state(path))


def _state(path: str) -> bytes:
    """What is in a file, or why that cannot be known; each kind of answer has a length of its own."""
    try:
        if path.lower().endswith(UNOPENED):
            return b"size %d;" % os.stat(path).st_size
        # Without `open`, which costs twice as much for files as small as pages; a pipe must not keep the build waiting.
        file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
        try:
            state = os.fstat(file)
            if state.st_size > LARGEST:
                return b"size %d since %d;" % (state.st_size, state.st_mtime_ns)
            return b"holds " + blake2b(os.read(file, state.st_size + 1) if S_ISREG(state.st_mode) else b"", digest_size=16).digest()
        finally:
            os.close(file)
    except OSError as error:
        return b"error %d;" % (error.errno or 0)


def _below(folder: str) -> Iterator[str]:
    """Every file that might be read as a text; links are named and not followed."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if os.path.islink(os.path.join(place, name))]
        yield from (os.path.join(place, name) for name in (*names, *links))


@cache
def own_stamp() -> tuple:
    """Changes with every file of the check and of what a practice is, and with what both stand on."""
    plugins = Path(__file__).parents[2]
    parts = (plugins / "sitecheck", plugins / "practice")
    files = ((path, entry.stat()) for part in parts for path, entry in entries_in(part) if "__pycache__" not in path)
    states = sorted((path, state.st_size, state.st_mtime_ns) for path, state in files)
    return sys.version, tuple(map(_package, STANDS_ON)), tuple(states)


def _package(name: str) -> tuple:
    """Where it lies and since when: quicker than its version, which stands in a file that has to be searched for."""
    found = find_spec(name)
    if found is None or not found.origin:
        return ()
    state = os.stat(found.origin)
    return found.origin, state.st_size, state.st_mtime_ns
