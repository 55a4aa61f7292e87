"""Addresses that sentences give as the practice's and that are those of none of its places."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from sitecheck.facts.places.floors import wrong_floors
from sitecheck.facts.places.meant_place import whereabouts
from sitecheck.facts.places.street_addresses import (
    houses,
    is_elsewhere,
    is_house,
    is_postcode,
    left_behind,
    wrong_postcodes,
    wrong_regions,
    wrong_streets,
)
from sitecheck.facts.statements import Statement, Typed, own_names, statements, with_before

if TYPE_CHECKING:
    from practice.schema import Practice
    from sitecheck.site import Site


def wrong_addresses(site: Site) -> Iterator[tuple[Statement, Typed, str]]:
    """Every wrong part of an address, with what is wrong about it; then, wherever else they stand, the houses that were given as ours."""
    names, typed = own_names(site), list(statements(site))
    found = list(_plainly_wrong(site, names, typed))
    yield from found
    told = {(id(statement), one.start) for statement, one, _wrong in found}
    strange = [(one.written, wrong) for _statement, one, wrong in found if is_elsewhere(site.practice, one.written)]
    gone = {house: wrong for written, wrong in strange for house in houses(written)}
    for statement in typed if gone else ():
        for (number, name), wrong in gone.items():
            for one in left_behind(statement.text, number, name, names):
                if (id(statement), one.start) not in told and not any(is_house(spot.address.street, one.written) for spot in site.practice.everywhere):
                    yield statement, one, wrong


def _plainly_wrong(site: Site, names: Collection[str], typed: list[Statement]) -> Iterator[tuple[Statement, Typed, str]]:
    for (statement, above), where in zip(with_before(typed), whereabouts(site, typed), strict=True):
        practices = [spot.practice for spot in where.spots]
        streets, floors, regions, postcodes = ({} for _ in range(4))
        for practice in practices:
            streets |= dict.fromkeys(wrong_streets(practice, statement, names))
            floors[practice.address] = set(wrong_floors(practice, statement))
            regions |= dict.fromkeys(wrong_regions(practice, statement))
            postcodes |= dict.fromkeys(wrong_postcodes(practice, statement, names, above))
        for one in streets:
            if not any(is_house(practice.address.street, one.written) for practice in practices):
                yield statement, one, f"is not your address ({_any(practices, 'street')})"
        for one in sorted(set.intersection(*floors.values())):
            yield statement, one, f"is not your address ({_any(practices, 'street')})"
        for one in regions:
            if one.written not in {practice.address.region for practice in practices}:
                yield statement, one, f"is not where your town lies ({_any(practices, 'region')})"
        for one in postcodes:
            if not any(is_postcode(practice.address.postcode, one.written) for practice in practices):
                yield statement, one, f"is not your postcode ({_any(practices, 'postcode')})"


def _any(practices: list[Practice], field: str) -> str:
    """What it may be, at any of the places."""
    return " or ".join(dict.fromkeys(filter(None, (getattr(practice.address, field) for practice in practices))))
