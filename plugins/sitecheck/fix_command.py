"""`sitecheck fix`: checks the website anew, shows the repairs that are sure, and makes them when told to."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from sitecheck import report
from sitecheck.fix import Revision, difference, revisions, save
from sitecheck.formats.choice import put_out
from sitecheck.quotation import shown
from sitecheck.trouble import CannotRun
from sitecheck.website import Checked, checked

NO = ("", "0", "no", "false")


def add(commands: argparse._SubParsersAction) -> None:
    """Adds the command to `sitecheck`."""
    parser = commands.add_parser(
        "fix", help="make the repairs that are sure", description="Shows each change, asks, and changes nothing but the words named.",
    )
    parser.add_argument("--yes", action="store_true", help="do not ask (also make fix YES=1)")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    agreed = chosen.yes or os.environ.get("YES", "").lower() not in NO
    return fix(Path.cwd(), agreed=agreed)


def fix(root: Path, *, agreed: bool) -> int:
    """Mends what is sure and tells what is left; ends as a check does: 0, or 1 while errors are left."""
    with checked(root) as found:
        planned = list(revisions(root, found.site, found.diagnostics))
        for revised in planned:
            report.write(shown_difference(revised))
        if not planned:
            return _left(found, "Nothing here can be mended without you.")
        if not agreed and not _agree(planned):
            return _left(found, "Nothing was changed.")
    _save(root, planned)
    report.write("\nChecked again:\n\n")
    return subprocess.run([sys.executable, "-m", "hosting", "check"], cwd=root, check=False).returncode


def shown_difference(revised: Revision) -> str:
    """The diff without signs that would make a terminal do something else than show them."""
    return "".join(shown(line) + "\n" for line in difference(revised).splitlines())


def _agree(planned: Sequence[Revision]) -> bool:
    """Asks; only a clear yes is one."""
    if not sys.stdin.isatty():
        raise CannotRun("Nobody is here to say yes, so nothing was changed; to change it without asking: make fix YES=1")
    changes, files = sum(revised.changes for revised in planned), len(planned)
    places = f"{changes} place{'s' * (changes != 1)} in {files} file{'s' * (files != 1)}"
    try:
        return input(f"\nChange {places}? [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        return False


def _save(root: Path, planned: Sequence[Revision]) -> None:
    for revised in planned:
        try:
            saved = save(root, revised)
        except OSError as error:
            raise CannotRun(f"{revised.path} cannot be changed ({error.strerror}); give yourself the right to write there.") from None
        report.write(f"{'Changed' if saved else 'Left as it is, since it was saved meanwhile'}: {revised.path}\n")


def _left(found: Checked, sentence: str) -> int:
    """The report of what was found, after a sentence about what was done."""
    report.write(f"\n{sentence}\n\n")
    put_out("text", found.site, found.diagnostics, everything=False, ways=report.BY_MAKE)
    return int(any(diagnostic.severity == "error" for diagnostic in found.diagnostics))
