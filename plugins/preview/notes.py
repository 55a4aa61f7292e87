"""What the check found, as the panel shows it: in the owner's words, with the pages and the place of each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sitecheck.diagnostic import Diagnostic, Place
from sitecheck.quotation import quoted_line, shown
from sitecheck.report import main_file, without_guess
from sitecheck.site import Site

AROUND = 48
"""So many letters of the owner's own line are shown on either side of the words in question."""


def notes_of(site: Site, diagnostics: Iterable[Diagnostic]) -> Iterator[Mapping[str, Any]]:
    """One note a finding, worst first, as the check has sorted them."""
    for one in diagnostics:
        yield {
            "id": identity(one), "severity": one.severity, "title": one.rule.replace("-", " ").capitalize(), "rule": one.rule,
            "message": shown(without_guess(one)), "why": shown(one.why), "repair": _repair(one), "quote": quote(site.text_of(one.place.file), one.place),
            "file": one.place.file, "line": one.place.line, "column": one.place.column, "place": main_file(one.place),
            "pages": pages_of(site, one),
        }


def pages_of(site: Site, one: Diagnostic) -> tuple[str, ...]:
    """The pages on whose panel it stands: those that show it, and the page of the file it is about."""
    if one.blame != "author" and len(one.pages) != 1:
        return ()  # the theme's faults are on all pages, and none of them is the one to look at
    files = dict.fromkeys((one.place.file, *(place.file for place in one.others)))
    named = (site.addresses.get(file) or file.removeprefix(site.output) for file in files)
    return tuple(dict.fromkeys((*one.pages, *(page for page in named if page in site.documents))))


def identity(one: Diagnostic) -> str:
    """The same for the same finding, build after build, as long as its line stays where it is."""
    return hashlib.blake2b(f"{one.rule}\0{one.place}\0{one.message}".encode(errors="replace"), digest_size=9).hexdigest()


def quote(text: str, place: Place) -> tuple[str, str, str] | None:
    """The words in question with some before and after them, as they were typed."""
    parts = quoted_line(text, place)
    if parts is None or place.column is None or not parts[1].strip():
        return None
    before, marked, after = parts
    return (
        shown("…" + before[-AROUND:] if len(before) > AROUND + 1 else before).lstrip(), shown(marked),
        shown(after[:AROUND] + "…" if len(after) > AROUND + 1 else after).rstrip(),
    )


def _repair(one: Diagnostic) -> str:
    return f"{shown(one.repair.advice)} {shown(one.repair.replacement.strip())}" if one.repair else ""
