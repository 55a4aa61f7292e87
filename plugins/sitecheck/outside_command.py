"""`sitecheck outside [DIR]`: asks the links that lead to other websites. It finds faults of others, so it fails no build.

What worked is remembered in a small file, for the website in `content/outside.json`: keep it with the
texts, so that a page which disappears can be told from one that was never there.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from pathlib import Path

from sitecheck import report
from sitecheck.days import typed_day
from sitecheck.folder import site_from_folder
from sitecheck.site import Site
from sitecheck.trouble import CannotRun
from sitecheck.website import checked

MEMORY = "outside.json"
BUDGET = 300.0
"""Seconds; what was not asked by then is asked first the next time."""


def add(commands: argparse._SubParsersAction) -> None:
    """Adds the command to `sitecheck`."""
    parser = commands.add_parser(
        "outside", help="ask the links to other websites", description="Says which outside links work, are gone or could not be told.",
    )
    parser.add_argument("folder", metavar="DIR", type=Path, nargs="?", help="any folder of HTML (the website in this folder)")
    parser.add_argument("--base-url", metavar="URL", default="", help="where DIR is published; links to it are not outside")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how the report is written (text)")
    parser.add_argument("--budget", metavar="SECONDS", type=float, default=BUDGET, help=f"how long it may take ({BUDGET:.0f})")
    parser.add_argument("--memory", metavar="FILE", type=Path, help=f"what worked before (content/{MEMORY}, or {MEMORY} with DIR)")
    parser.add_argument("--today", metavar="DAY", type=typed_day, default=date.today(), help="the day that counts as today, as 2026-11-20")
    parser.add_argument("--allow-inside", metavar="HOST", action="append", default=[], help="ask this host although it is in this network")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    memory = chosen.memory or Path(MEMORY if chosen.folder else f"content/{MEMORY}")
    # By name, so that nothing which only checks a site can come to ask the network.
    command, collection = import_module("sitecheck.outside.command"), import_module("sitecheck.outside.collection")
    asking = import_module("sitecheck.outside.asking")
    with _site(chosen) as site:
        links = collection.links_of(site)
    asker = asking.Asker(chosen.budget, allowed_inside=chosen.allow_inside)
    try:
        results = command.run(links, command.memory_at(memory), chosen.today, asker)
    except OSError as error:
        raise CannotRun(f"{memory} cannot be written ({error.strerror}); give yourself the right to, or name another file with --memory.") from None
    report.write(command.data(results) if chosen.format == "json" else command.text(results))
    return 0


@contextmanager
def _site(chosen: argparse.Namespace) -> Iterator[Site]:
    if chosen.folder is None:
        with checked(Path.cwd()) as found:
            yield found.site
    elif chosen.folder.is_dir():
        yield site_from_folder(chosen.folder, chosen.base_url, chosen.today)
    else:
        raise CannotRun(f'There is no folder "{chosen.folder}".')
