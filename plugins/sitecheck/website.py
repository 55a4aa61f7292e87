"""The practice's website in this folder, built aside and checked without a word: for commands that do more than tell."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from sitecheck.diagnostic import Diagnostic
from sitecheck.site import Site
from sitecheck.trouble import CannotRun

SETTINGS = "pelican.conf.py"


class Checked(NamedTuple):
    """A finished build and what is wrong with it."""

    site: Site
    diagnostics: tuple[Diagnostic, ...]


def is_website(folder: Path) -> bool:
    """Whether a practice's website can be built here."""
    return (folder / SETTINGS).is_file() and find_spec("hosting") is not None


@contextmanager
def checked(folder: Path) -> Iterator[Checked]:
    """Builds the website beside output/, which stays as it is; its pages can be read until the end of the block."""
    if not is_website(folder):
        raise CannotRun(f"{SETTINGS} is not here; give the command in the folder of the website.")
    # By name, since the check itself is used where there is neither Pelican nor our way of building with it.
    building, trouble = import_module("hosting.build"), import_module("hosting.trouble")
    with tempfile.TemporaryDirectory() as output:
        try:
            built = building.build(folder, OUTPUT_PATH=output, SITECHECK_SILENT=True)
        except trouble.Trouble as stopped:
            raise CannotRun(str(stopped)) from None
        yield Checked(built.site, built.diagnostics)
