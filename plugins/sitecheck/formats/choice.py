"""The formats that a report can be asked for, by name or by the name of the file that it is to fill."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sitecheck import report
from sitecheck.diagnostic import Diagnostic

if TYPE_CHECKING:
    from sitecheck.site import Site

FORMATS = ("text", "json", "github", "sarif", "junit", "html")
ENDINGS = {".html": "html", ".htm": "html", ".json": "json", ".sarif": "sarif", ".xml": "junit"}


def format_of(file: str) -> str:
    """The format that a file's name speaks of; text when it speaks of none."""
    return ENDINGS.get(Path(file).suffix.lower(), "text")


def written(form: str, site: Site, diagnostics: Sequence[Diagnostic], ways: report.Ways = report.COMMAND) -> str:
    """The whole report in a format, as it goes into a file: nothing left out, no colours."""
    # Each is imported when it is asked for: most builds want none of them.
    if form == "text":
        return report.text(site, diagnostics, everything=True, ways=ways)
    if form == "json":
        from sitecheck.formats.data import data

        return data(site, diagnostics)
    if form == "html":
        from sitecheck.formats.page import page

        return page(diagnostics, _texts(site, diagnostics), report.closing(site))
    return _for_machines(form, diagnostics)


def _for_machines(form: str, diagnostics: Sequence[Diagnostic]) -> str:
    if form == "github":
        from sitecheck.formats.github import github as write
    elif form == "sarif":
        from sitecheck.formats.sarif import sarif as write
    else:
        from sitecheck.formats.junit import junit as write
    return write(diagnostics)


def put_out(
    form: str, site: Site, diagnostics: Sequence[Diagnostic], *, everything: bool, ways: report.Ways = report.COMMAND,
    consequence: str = "",
) -> None:
    """The report on standard output: as text it suits the terminal, and shows some of it at once."""
    if form == "text":
        terminal = report.Terminal.of(sys.stdout)
        report.write(report.text(site, diagnostics, terminal, everything=everything, ways=ways, consequence=consequence))
    else:
        report.write(written(form, site, diagnostics))


def _texts(site: Site, diagnostics: Sequence[Diagnostic]) -> dict[str, str]:
    return {file: site.text_of(file) for file in {diagnostic.place.file for diagnostic in diagnostics}}
