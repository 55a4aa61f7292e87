"""CHECKLIST.md: what the check says is still the sample's or wrong, and what only the owner can judge."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sitecheck.diagnostic import Diagnostic
from sitecheck.report import main_file, without_guess
from sitecheck.trouble import CannotRun
from sitecheck.website import checked, is_website

FILE = "CHECKLIST.md"
OPENING = "Made by `make start`; give that command again to renew the first two lists. `make check` says the same with more words.\n"
READ = "## To read with your own eyes"


def write(root: Path, to_read: list[str]) -> str:
    """Writes the list; says how long it is. What was to be read stays there until the owner takes it out."""
    found = _found(root)
    place = root / FILE
    old = place.read_text(encoding="utf-8") if place.is_file() else ""
    kept = old.partition(READ)[2].strip("\n") if not to_read else "\n".join(f"- [ ] {line}" for line in to_read)
    errors = [one for one in found if one.severity == "error"]
    parts = [
        "# What is still to do\n", OPENING, *_list("## To fix before publishing", errors),
        *_list("## Worth a look", [one for one in found if one.severity != "error"]), *([f"{READ}\n", kept, ""] if kept else []),
    ]
    place.write_text("\n".join(parts).rstrip("\n") + "\n", encoding="utf-8")
    return f"{_count(len(errors), 'thing')} to fix before publishing, {_count(len(found) - len(errors), 'thing')} worth a look, {_count(kept.count('- [ ]'), 'thing')} to read: see {FILE}.\nThen: make preview"


def _found(root: Path) -> tuple[Diagnostic, ...]:
    if not is_website(root):
        return ()
    try:
        with checked(root) as found:
            return found.diagnostics
    except CannotRun as reason:
        print(reason)
        return ()


def _list(title: str, found: Iterable[Diagnostic]) -> list[str]:
    lines = [f"- [ ] {main_file(one.place)}: {without_guess(one)}" for one in found]
    return [f"{title}\n", *lines, ""] if lines else []


def _count(number: int, one: str) -> str:
    return f"{number} {one if number == 1 else one + 's'}"
