"""Checks a finished build in the shortest way: as it is known from the last time, in the worker, or here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sitecheck.run.fingerprint import fingerprint
from sitecheck.run.garbage import collection_paused
from sitecheck.run.handover import FOLDER, Handover, Places
from sitecheck.run.outcome import KnownSite, Outcome, keep, kept

if TYPE_CHECKING:
    from sitecheck.run.worker import Worker
    from sitecheck.site import Site

OUTCOMES = "outcomes"


def checked(handover: Handover, worker: Worker | None = None) -> KnownSite:
    """The site of a build, with the outcome of its check."""
    places = Places(handover.settings)
    folder = places.root / FOLDER
    if worker:
        worker.hand_over(handover)  # it looks while this process finds out what to keep the outcome under
    mark = fingerprint(handover)
    outcome, sites = worker.outcome() if worker else kept(folder / OUTCOMES, mark), []
    if outcome is None:
        site, outcome = _judged(handover, folder)
        sites.append(site)
    keep(folder / OUTCOMES, mark, outcome)
    return KnownSite(outcome, places.root, places.output_folder, lambda: sites[0] if sites else _read(handover, folder))


def _judged(handover: Handover, folder: Path) -> tuple[Site, Outcome]:
    # Imported when nothing else helps: that takes as long as building forty pages.
    from sitecheck.run.judging import judged
    from sitecheck.run.memory import Memory

    memory = Memory(folder, handover.practice)
    try:
        with collection_paused():
            return judged(handover, memory)
    finally:
        memory.close()


def _read(handover: Handover, folder: Path) -> Site:
    from sitecheck.run.gathering import site_of
    from sitecheck.run.memory import Memory

    memory = Memory(folder, handover.practice)
    try:
        return site_of(handover, memory)
    finally:
        memory.save()
