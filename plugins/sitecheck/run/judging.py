"""Runs all rules over a finished build."""

from __future__ import annotations

from sitecheck.engine import check
from sitecheck.run.gathering import site_of
from sitecheck.run.handover import Handover, Places
from sitecheck.run.memory import Memory
from sitecheck.run.outcome import Outcome, outcome_of
from sitecheck.site import Site


def judged(handover: Handover, memory: Memory) -> tuple[Site, Outcome]:
    """The site of a build and what is wrong with it."""
    site, places = site_of(handover, memory), Places(handover.settings)
    return site, outcome_of(site, check(site), places.root, places.output_folder)
