"""GitHub notes: workflow commands that show each diagnostic at its line in a pull request.

Format: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Iterable

from sitecheck.diagnostic import Diagnostic
from sitecheck.quotation import shown


def github(diagnostics: Iterable[Diagnostic]) -> str:
    """One workflow command a diagnostic. A place that is not known is left out, never invented."""
    return "".join(_note(diagnostic) + "\n" for diagnostic in diagnostics)


def _note(diagnostic: Diagnostic) -> str:
    place = diagnostic.place
    # GitHub takes an end column only within one line.
    same_line = place.end_line in (None, place.line)
    properties = {
        "file": place.file,
        "line": place.line,
        "endLine": place.end_line,
        "col": place.column if same_line else None,
        "endColumn": place.end_column if same_line else None,
        "title": diagnostic.rule,
    }
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None)
    return f"::{diagnostic.severity} {said}::{_data(_message(diagnostic))}"


def _message(diagnostic: Diagnostic) -> str:
    repair = f"\n{diagnostic.repair.advice} {diagnostic.repair.replacement}" if diagnostic.repair else ""
    return f"{diagnostic.message}{repair}\n{diagnostic.why}"


def _data(text: str) -> str:
    """As GitHub wants it, and as a terminal may show it: a log is read in one, too."""
    return shown(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
