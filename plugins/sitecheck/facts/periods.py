"""What holds from one day to another: closures, notices and credentials, each day with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sitecheck.diagnostic import Place, quoted
from sitecheck.entries import PRACTICE
from sitecheck.facts.credentials import held
from sitecheck.site import Site


@dataclass(frozen=True)
class Period:
    """`name` is what the owner calls it, like `The closure "Winter break"`."""

    name: str
    first: date
    last: date
    first_place: Place
    last_place: Place


def closures(site: Site) -> tuple[Period, ...]:
    """The times in which the practice is closed, as `practice.yaml` has them."""
    return tuple(_dated(site, "closures", 'The closure "{}"', "reason"))


def periods(site: Site) -> Iterator[Period]:
    """Every period of the practice and its people."""
    yield from closures(site)
    yield from _dated(site, "notices", 'The notice "{}"', "text")
    yield from _dated(site, "events", 'The event "{}"', "name")
    for each in held(site):
        since, expires = each.credential.since, each.credential.expires
        if since and expires:
            yield Period(quoted(each.credential.title), since, expires, each.place("since"), each.place("expires"))


def _dated(site: Site, group: str, called: str, naming: str) -> Iterator[Period]:
    source = site.sources.get(f"{site.content}/{PRACTICE}")
    items = getattr(site.practice, group, ()) if source is not None else ()
    typed = source.header.values.get(group) if source is not None else None
    for number, item in enumerate(items):
        words = getattr(item, naming)
        if item.until and _as_typed(typed, number, item.from_, item.until):
            places = (source.field_place(group, number, field) for field in ("from", "until"))
            yield Period(called.format(words if len(words) < 50 else words[:49] + "…"), item.from_, item.until, *places)


def _as_typed(typed: Any, number: int, first: date, last: date) -> bool:
    """Whether both days are what the owner wrote: one that was not understood has had its finding."""
    item = typed[number] if isinstance(typed, list) and number < len(typed) else None
    return isinstance(item, dict) and [str(item.get(field, "")).strip() for field in ("from", "until")] == [first.isoformat(), last.isoformat()]
