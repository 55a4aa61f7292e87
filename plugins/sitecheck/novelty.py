"""Which findings are new since the last publish: a comparison with what the check said of the build that went out.

`make publish` writes the marks of its own findings, in one file beside the content folder; nobody edits it, and
where it is missing nothing is called new or old. A mark leaves line numbers out, so that a paragraph put
in above does not make an old finding new; words that change do.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sitecheck.diagnostic import Diagnostic

if TYPE_CHECKING:
    from sitecheck.site import Site

FILE = Path(".published-findings")


def marks(site: Site, diagnostics: Iterable[Diagnostic]) -> tuple[str, ...]:
    """The marks of a build; to be made while its pages are where they were built."""
    return tuple(mark(site, diagnostic) for diagnostic in diagnostics)


def keep(file: Path, known: Iterable[str]) -> None:
    """Writes the marks of the build that was published, all at once."""
    beside = file.with_name(file.name + ".new")
    try:
        beside.write_text("".join(f"{one}\n" for one in known), encoding="ascii")
        os.replace(beside, file)
    except OSError:
        file.unlink(missing_ok=True)  # the site is out all the same; better no comparison than one with an older build


def told_apart(file: Path, site: Site, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics, each with whether it is `new`; as they are when nothing was published yet."""
    try:
        left = Counter(file.read_text(encoding="ascii").split())
    except (OSError, ValueError):
        return tuple(diagnostics)
    found = []
    for diagnostic in diagnostics:
        known = mark(site, diagnostic)
        found.append(replace(diagnostic, new=not left[known]))
        left[known] -= left[known] > 0
    return tuple(found)


def mark(site: Site, diagnostic: Diagnostic) -> str:
    """The same for the same fault in the same line of the same file, wherever in it the line stands."""
    place = diagnostic.place
    lines = site.text_of(place.file).splitlines()
    line = lines[place.line - 1] if place.line and place.line <= len(lines) else ""
    parts = (diagnostic.rule, place.file.removeprefix(site.output), " ".join(line.split()), diagnostic.message)
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()
