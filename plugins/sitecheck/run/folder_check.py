"""Checks any folder of HTML in the shortest way: as it is known from the last time, or with all processors.

What is kept lies in the user's own cache, since the folder may be anybody's.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from hashlib import blake2b
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

from sitecheck.run.fingerprint import fingerprint_of_folder
from sitecheck.run.garbage import collection_paused
from sitecheck.run.outcome import KnownSite, Outcome, keep, kept, outcome_of

if TYPE_CHECKING:
    from sitecheck.run.memory import Memory
    from sitecheck.site import Site

Law = tuple[str, ...] | None
KEPT = 20
"""So many folders are remembered."""


def check_folder(folder: Path, base_url: str, today: date, host: str, names: Sequence[str], law: Law) -> KnownSite:
    """The site of a folder with the outcome of its check by these rules, or by all."""
    root = folder.resolve()
    read = partial(_read, root, base_url, today, host, law)
    place = _place(root)
    mark = fingerprint_of_folder(root, (base_url, today, host, tuple(names), law))
    outcome, sites = kept(place / "outcomes", mark) if place else None, []
    if outcome is None:
        with collection_paused():
            site, outcome = _judged(read, root, names, place)
        sites.append(site)
        if place:
            keep(place / "outcomes", mark, outcome)
            _forget(place.parent)
    return KnownSite(outcome, root, root, lambda: sites[0] if sites else read())


def _judged(read: Callable[..., Site], root: Path, names: Sequence[str], place: Path | None) -> tuple[Site, Outcome]:
    from sitecheck.engine import check

    if names:  # few rules have few questions, and then reading is quicker than remembering
        site = read()
        return site, outcome_of(site, check(site, names), root, root)
    from sitecheck.run.memory import Memory
    from sitecheck.run.shares import read_in_shares
    from sitecheck.words.findings import asked

    memory = Memory(place, names=False)
    site = read(memory)
    read_in_shares(memory, asked(site), lambda one: memory.said(*one))
    outcome = outcome_of(site, check(site), root, root)
    memory.close()
    return site, outcome


def _read(root: Path, base_url: str, today: date, host: str, law: Law, memory: Memory | None = None) -> Site:
    from sitecheck.folder import site_from_folder
    from sitecheck.links.hosts import HOSTS

    return site_from_folder(root, base_url, today, HOSTS[host], memory, law)


def _place(root: Path) -> Path | None:
    """Where to keep what is known of a folder; nowhere when nobody is at home."""
    try:
        caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:
        return None
    return caches / "sitecheck" / blake2b(os.fsencode(root), digest_size=8).hexdigest() if caches.is_absolute() else None


def _forget(folder: Path) -> None:
    """Folders that were not checked for longest; what another check forgets at the same moment is the next one's."""
    with suppress(OSError):
        for old in sorted(folder.iterdir(), key=lambda old: old.stat().st_mtime, reverse=True)[KEPT:]:
            rmtree(old, ignore_errors=True)
