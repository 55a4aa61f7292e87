"""Other link checkers, got ready under .cache/bench when npm and the network are there."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from bench.clock import Run, timed

HOME = Path(".cache/bench").resolve()
LINKINATOR, LINKCHECKER = "linkinator@7.6.1", "LinkChecker==10.6.0"
"""linkinator 8 wants a newer Node than most systems have."""


class Peer(NamedTuple):
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
    program = HOME / "node_modules/.bin/linkinator"
    if not program.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise FileNotFoundError("npm")
        subprocess.run([npm, "install", "--silent", "--prefix", HOME, LINKINATOR], check=True, capture_output=True)

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
    folder = HOME / "linkchecker"
    program = folder / "bin/linkchecker"
    if not program.exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True, capture_output=True)
        subprocess.run([folder / "bin/python", "-m", "pip", "install", "--quiet", LINKCHECKER], check=True, capture_output=True)
    settings = HOME / "linkcheckerrc"
    settings.write_text("[checking]\nmaxrequestspersecond=1000\n[AnchorCheck]\n")  # else it waits on purpose

    def run(site: Path, place: Path) -> Run:
        with served(site) as address:
            return timed([program, "--no-status", "--no-robots", "-f", settings, "-o", "csv", address], place)

    return run


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder as a website, while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
