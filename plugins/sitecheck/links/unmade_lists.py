"""Lists of a tag, category or author that the settings say are not made, or are made elsewhere, while the theme links to each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from sitecheck.cause import pages_of
from sitecheck.diagnostic import Finding

if TYPE_CHECKING:
    from sitecheck.links.dead_links import DeadLink
    from sitecheck.site import Site


class Lost(NamedTuple):
    """A list that is not where Pelican links to."""

    kind: str  # as in the settings: TAG, CATEGORY, AUTHOR
    elsewhere: bool  # whether it is written to another place, or else to none

    @property
    def remedy(self) -> str:
        """What to do about it, for the end of a sentence that says it is not there."""
        if self.elsewhere:
            return f": let {self.kind}_URL and {self.kind}_SAVE_AS say the same in your settings"
        return f", since {self.kind}_SAVE_AS is empty in your settings: fill it in"


def apart(site: Site, dead_ends: Iterable[DeadLink]) -> tuple[list[Finding], list[DeadLink]]:
    """One finding for each kind of such lists, and the dead links that have another cause."""
    groups: dict[Lost, list[DeadLink]] = {}
    rest: list[DeadLink] = []
    for dead in dead_ends:
        lost = site.lists.get(dead.target.path)
        (rest if lost is None else groups.setdefault(lost, [])).append(dead)
    return [_finding(lost, group) for lost, group in groups.items()], rest


def _finding(lost: Lost, group: list[DeadLink]) -> Finding:
    first, count = group[0].cause, len({dead.target.path for dead in group})
    more = f" and {count - 1} more" if count > 1 else ""
    message = f'Pelican writes no page for "{first.written}"{more}{lost.remedy}, or take these links out of the theme.'
    others = dict.fromkeys(place for dead in group for place in (dead.cause.place, *dead.cause.others) if place != first.place)
    return Finding(first.place, message, None, pages_of(dead.cause for dead in group), tuple(others), "settings")
