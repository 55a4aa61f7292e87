"""Other link checkers, got ready under .cache/bench when npm and the network are there."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from bench.clock import Run, timed
from bench.host import hosted
from bench.programs import HOME, from_npm, from_pypi

LINKINATOR, LINKCHECKER = "linkinator@7.6.1", "LinkChecker==10.6.0"
"""linkinator 8 wants a newer Node than most systems have."""


class Peer(NamedTuple):
    """Another checker of links, and how it is run."""

    name: str
    run: Callable[[Path, Path], Run]  # (folder of HTML, place to work in); what it said names only what is broken


def peers() -> Iterator[Peer]:
    """Those that can be had here; for the others a line says why not."""
    HOME.mkdir(parents=True, exist_ok=True)
    for name, get in (("linkinator", _linkinator), ("linkchecker", _linkchecker)):
        try:
            yield Peer(name, get())
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{name} is not measured, since it cannot be installed here ({error.__class__.__name__}).")


def _linkinator() -> Callable[[Path, Path], Run]:
    program = from_npm(LINKINATOR, "linkinator")

    def run(site: Path, place: Path) -> Run:
        outside = "^https?://(?!localhost|127)"
        made = timed([program, ".", "--server-root", ".", "--recurse", "--check-fragments", "--format", "json", "--skip", outside], site)
        shutil.move(site / "said.txt", place / "said.txt")
        if '"links"' not in made.said:
            raise SystemExit(f"error: linkinator could not run: {' '.join(made.said.split())[:200]}")
        links = json.loads(made.said[made.said.index("{") :])["links"]
        return made._replace(said="\n".join(link["url"] for link in links if link["state"] == "BROKEN"))

    return run


def _linkchecker() -> Callable[[Path, Path], Run]:
    program = from_pypi(LINKCHECKER, "linkchecker")
    settings = HOME / "linkcheckerrc"
    settings.write_text("[checking]\nmaxrequestspersecond=1000\n[AnchorCheck]\n")  # else it waits on purpose

    def run(site: Path, place: Path) -> Run:
        with hosted(site) as address:
            return timed([program, "--no-status", "--no-robots", "-f", settings, "-o", "csv", f"{address}/"], place)

    return run
