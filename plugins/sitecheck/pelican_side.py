"""Hands a build of Pelican over to the check, and ends the build with status 1 when there are errors."""

from __future__ import annotations

import atexit
import gc
import logging
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import Pelican
from pelican.generators import Generator
from pelican.log import console
from pelican.plugins import signals

from sitecheck.diagnostic import Diagnostic
from sitecheck.formats.choice import FORMATS, format_of, put_out, written
from sitecheck.novelty import FILE, told_apart
from sitecheck.report import BY_MAKE, Ways
from sitecheck.run.checking import OUTCOMES, checked
from sitecheck.run.files import PAGES
from sitecheck.run.garbage import collect_rarely
from sitecheck.run.handover import (
    FOLDER,
    Build,
    Places,
    beside_lists,
    handed_over,
    is_practice,
    now_on_disk,
    today_of,
    wanted_addresses,
)
from sitecheck.run.worker import Worker, worth_starting

if TYPE_CHECKING:
    from sitecheck.site import Site

WATCHING = {"-r", "--autoreload", "-l", "--listen", "-lr", "-rl"}
"""How Pelican is told to go on after a build. Ending it then would leave a server without a builder."""


class ErrorLog(logging.Handler):
    """Remembers what is logged as an error: Pelican says it and goes on without the page."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        # Pelican logs from where it caught an exception, but keeps the reason to itself unless in debug mode.
        reason = sys.exc_info()[1]
        self.said.append(f"{record.getMessage()}: {reason}" if reason else record.getMessage())


error_log = ErrorLog()
collect_rarely()
atexit.register(gc.freeze)  # when the process ends, a large site need not be taken apart piece by piece


def connect() -> None:
    error_log.said = []  # what it holds is of a build that was broken off, or of one that goes on around this one
    # From here on, so that a plugin which fails to register after this one is not passed over.
    logging.getLogger().addHandler(error_log)
    signals.get_generators.connect(begin)
    signals.article_generator_finalized.connect(leave_out_absent)
    signals.page_generator_finalized.connect(leave_out_absent)
    signals.all_generators_finalized.connect(take_context)
    signals.content_written.connect(take_written)
    signals.feed_written.connect(take_feed)
    signals.finalized.connect(finish)


def is_ours(settings: Mapping[str, Any]) -> bool:
    """Pelican's signals reach every site that is built in the same process."""
    return "sitecheck" in settings["PLUGINS"]


def begin(pelican: Pelican) -> None:
    if is_ours(pelican.settings):
        form, file = _wanted()  # a format that nobody knows is said before the work, not after it
        console.stderr = form != "text" and not file  # what Pelican says while it works is no part of a report for programs
        pelican.settings["SITECHECK_BUILD"] = part_of_another(pelican) or whole(pelican)
        # Last of all, whatever the order of PLUGINS: others write files when they hear this signal.
        signals.finalized.disconnect(finish)
        signals.finalized.connect(finish)


def part_of_another(pelican: Pelican) -> Build | None:
    """Some plugins let another Pelican make a part of the website while the first one runs, with a copy of its settings."""
    outer = pelican.settings.get("SITECHECK_BUILD")
    if outer is None or outer.maker in (pelican, None):
        return None
    outer.logged_errors += error_log.said
    error_log.said = outer.logged_errors
    return outer.part(pelican, pelican.settings)


def whole(pelican: Pelican) -> Build:
    worker = None if pelican.settings.get("SITECHECK_LATER") else worker_of(pelican.settings)
    return Build(pelican, started=now_on_disk(pelican.settings["OUTPUT_PATH"]), logged_errors=error_log.said, worker=worker)


def worker_of(settings: Mapping[str, Any]) -> Worker | None:
    """A second process that does the check, if there is anything new to look at."""
    places = Places(settings)
    memory = places.root / FOLDER
    if not worth_starting(places.content_folder, [Path(settings["THEME"]), Path(__file__).parent], memory / OUTCOMES):
        return None
    return Worker({
        "memory": str(memory), "folder": str(places.content_folder), "content": places.content, "output": str(places.output_folder),
        "practice": is_practice(settings), "today": today_of(settings),
    })


def leave_out_absent(generator: Generator) -> None:
    """With `DEFAULT_DATE = "fs"` Pelican breaks off at a linked file that is not there: it asks for the file's date."""
    if is_ours(generator.settings) and generator.settings.get("DEFAULT_DATE") == "fs":
        links = generator.context["static_links"]
        links -= {link for link in links if not Path(generator.path, link).exists()}


def take_context(generators: list[Generator]) -> None:
    settings = generators[0].settings
    if is_ours(settings):
        build, context = settings["SITECHECK_BUILD"], generators[0].context
        # Pelican has copied its settings into the context before the build began.
        build.context = context
        context["SITECHECK_BUILD"] = build
        refuse_twins(settings, build)


def refuse_twins(settings: Mapping[str, Any], build: Build) -> None:
    """Pelican would now give up at the second page of an address, and name neither of the two."""
    if is_practice(settings):
        return
    addresses, lost = tuple(wanted_addresses(settings, build)), tuple(beside_lists(settings, build))
    if lost or len(set(addresses)) < len(addresses):
        from sitecheck.engine import check
        from sitecheck.run.gathering import plan_of

        plan = plan_of(handed_over(settings, build), lost)
        if twins := check(plan, ("twin-address", "build-error")):
            tell(settings, plan, twins)


def take_written(path: str, context: Mapping[str, Any]) -> None:
    if is_ours(context):
        build = context["SITECHECK_BUILD"]
        build.written.append(path)
        if build.worker and path.endswith(PAGES):
            build.worker.tell_of(path)


def take_feed(path: str, context: Mapping[str, Any], feed: Any) -> None:
    take_written(path, context)


def finish(pelican: Pelican) -> None:
    settings = pelican.settings
    if not is_ours(settings):
        return
    build = settings["SITECHECK_BUILD"]
    if build.outer:
        return  # the whole website is checked when it is there
    build.maker = None
    if settings.get("SITECHECK_LATER"):  # a preview shows the pages first
        pelican.to_check = handed_over(settings, build)
        error_log.said.clear()
        return
    site = checked(handed_over(settings, build), build.worker)
    error_log.said.clear()
    pelican.site, pelican.diagnostics = site, told_apart(root_of(settings) / FILE, site, site.outcome.diagnostics)
    try:
        if not settings.get("SITECHECK_SILENT"):
            tell(settings, site, pelican.diagnostics)
    finally:
        if build.worker:
            build.worker.leave()


def root_of(settings: Mapping[str, Any]) -> Path:
    """The folder that holds the content folder."""
    return Path(settings["PATH"]).resolve().parent


def tell(settings: Mapping[str, Any], site: Site, diagnostics: Sequence[Diagnostic]) -> None:
    """Prints the report, and ends Pelican if there are errors and that is wanted."""
    form, file = _wanted()
    ways = _ways(settings)
    put_out(
        "text" if file else form, site, diagnostics,
        everything=bool(os.environ.get("SITECHECK_ALL")), ways=ways, consequence="Nothing was published.",
    )
    if file:
        _keep(file, written(form, site, diagnostics, ways))
    failed = any(diagnostic.severity == "error" for diagnostic in diagnostics)
    if failed and settings.get("SITECHECK_FAIL", not WATCHING.intersection(sys.argv)):
        raise SystemExit(1)


def _wanted() -> tuple[str, str]:
    """The report's format and the file it goes into: `SITECHECK_FORMAT=github`, `SITECHECK_REPORT=report.html`."""
    form, file = os.environ.get("SITECHECK_FORMAT", ""), os.environ.get("SITECHECK_REPORT", "")
    if form and form not in FORMATS:
        raise SystemExit(f'error: SITECHECK_FORMAT is "{form}"; choose from {", ".join(FORMATS)}')
    return form or format_of(file), file


def _keep(file: str, text: str) -> None:
    try:
        Path(file).write_text(text, encoding="utf-8")
    except OSError as error:
        raise SystemExit(f'error: the report cannot be written to "{file}": {error.strerror}') from None


def _ways(settings: Mapping[str, Any]) -> Ways:
    return BY_MAKE if is_practice(settings) else Ways("SITECHECK_ALL=1 before the command")
