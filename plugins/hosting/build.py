"""Builds the site with Pelican in this process, and proves that it was checked."""

from __future__ import annotations

import os
import pkgutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import pelican
from pelican.plugins import signals
from pelican.settings import DEFAULT_CONFIG, read_settings

from hosting.log import Kept, kept
from hosting.trouble import SETTINGS, Trouble, sentence, shown

if TYPE_CHECKING:
    from sitecheck.site import Site


@dataclass(frozen=True)
class Built:
    """What came of a build: where it lies and what the check said, which hears of Pelican's own errors too."""

    output: Path
    pages: int
    seconds: float
    diagnostics: tuple
    site: Site | None

    @property
    def errors(self) -> int:
        return sum(diagnostic.severity == "error" for diagnostic in self.diagnostics)


def build(root: Path, **settings) -> Built:
    """The site of the folder `root`, built and checked; raises Trouble with one sentence when it cannot be."""
    started = time.monotonic()
    with kept() as log, _quiet():
        try:
            site = _start(root, log, settings)
            written = _run(site)
        except SystemExit as error:
            raise _said(error) from error
        except Exception as error:
            raise Trouble(sentence(error, root), getattr(error, "status", 1)) from error
    if not hasattr(site, "diagnostics"):
        raise Trouble("error: the site was built but the check did not run; PLUGINS in pelican.conf.py must name sitecheck, last")
    return Built(Path(site.output_path), written, time.monotonic() - started, tuple(site.diagnostics), getattr(site, "site", None))


def _start(root: Path, log: Kept, settings: dict) -> pelican.Pelican:
    """Pelican, ready to run, with every plugin that the settings name: a missing one must not go by in silence."""
    if not (root / SETTINGS).is_file():
        raise Trouble(f"error: {SETTINGS} is not here; give the command in the folder of the website", 2)
    read = _read(root, settings)
    _must_hold_pages(Path(read["PATH"]), root)
    _must_hold_nothing_else(Path(read["OUTPUT_PATH"]), (root, Path(read["PATH"]), Path(read["THEME"])))
    _must_be_writable(Path(read["OUTPUT_PATH"]), root)
    kind = read["PELICAN_CLASS"]
    site = (pkgutil.resolve_name(kind) if isinstance(kind, str) else kind)(read)
    if faults := log.errors():
        raise Trouble(f"error: {faults[0]}; every plugin that pelican.conf.py names is needed: run make clean, then make site")
    return site


def _read(root: Path, settings: dict) -> dict:
    """Pelican's settings, all of which it or a plugin knows."""
    read = read_settings(str(root / SETTINGS), override=settings)
    _must_be_known(read)
    return read


def _must_be_known(settings: dict) -> None:
    """Pelican passes over a misspelt setting in silence. Names that resemble none of its own belong to plugins."""
    for name in settings.keys() - DEFAULT_CONFIG.keys():
        if meant := get_close_matches(name, DEFAULT_CONFIG, 1, 0.9):
            raise Trouble(f'{SETTINGS}: error: the setting "{name}" is not known; did you mean "{meant[0]}"?')


def _run(site: pelican.Pelican) -> int:
    """Builds; says how many pages were written. The check ends Pelican with a status that its report explains."""
    pages = []

    def count(path, context):
        pages.append(path)

    signals.content_written.connect(count)
    try:
        site.run()
    except SystemExit as end:
        if not hasattr(site, "diagnostics") or isinstance(end.code, str):
            raise
    finally:
        signals.content_written.disconnect(count)
    return len(set(pages))


def _said(end: SystemExit) -> Trouble:
    """Settings and plugins that give up have printed their reason, or give it as what they end with."""
    if isinstance(end.code, str):
        return Trouble(end.code)
    return Trouble("error: the build was ended early; the reason stands above", end.code or 1)


def _must_hold_pages(content: Path, root: Path) -> None:
    """Without any text there would be a site of empty lists, and a broken link for each of the theme."""
    if not next(content.rglob("*.md"), None):
        raise Trouble(f"{shown(content, root)}: error: no page is in this folder; put your texts back, then build again")


def _must_hold_nothing_else(output: Path, folders: Iterable[Path]) -> None:
    """The output folder is emptied before each build."""
    if any(folder.resolve().is_relative_to(output.resolve()) for folder in folders):
        raise Trouble(
            f'{SETTINGS}: error: OUTPUT_PATH names a folder that holds your texts or the theme, and all in it would be deleted; '
            'name one of its own, like OUTPUT_PATH = "output"',
        )


def _must_be_writable(output: Path, root: Path) -> None:
    """Said before the build, because a half-written site helps nobody."""
    if output.exists() and not output.is_dir():
        raise Trouble(f"{shown(output, root)}: error: this is a file, but the website goes into a folder of that name; move the file")
    folder = output if output.exists() else output.parent
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Trouble(f"{shown(folder, root)}: error: you may not write into this folder; give yourself permission to, then build again")


@contextmanager
def _quiet() -> Iterator[None]:
    """Pelican's own last line counts only articles and pages; ours says more."""
    console = pelican.console
    before, console.quiet = console.quiet, True
    try:
        yield
    finally:
        console.quiet = before
