"""The report as data, for editors and scripts: a list of objects, unknown places null."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sitecheck.diagnostic import Diagnostic, Place, Repair

if TYPE_CHECKING:
    from sitecheck.site import Site


def data(site: Site, diagnostics: Sequence[Diagnostic]) -> str:
    """JSON. `page` is the first published page that shows the fault, `places` are all its places.

    `new` says whether it came since the last publish, where one is known of.
    """
    return json.dumps([_object(site, diagnostic) for diagnostic in diagnostics], indent=2, ensure_ascii=False) + "\n"


def _object(site: Site, diagnostic: Diagnostic) -> dict[str, Any]:
    places = [diagnostic.place, *diagnostic.others]
    known = {place.file for place in places}
    pages = (Place(site.output + page) for page in diagnostic.pages)
    places += [place for place in pages if place.file not in known]
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity,
        **_place(diagnostic.place),
        "message": diagnostic.message,
        "why": diagnostic.why,
        "repair": _repair(diagnostic.repair) if diagnostic.repair else None,
        "page": diagnostic.pages[0] if diagnostic.pages else None,
        "places": [_place(place) for place in places],
        **({} if diagnostic.new is None else {"new": diagnostic.new}),
    }


def _repair(repair: Repair) -> dict[str, Any]:
    """`place` only where the replacement belongs elsewhere than at the fault's own."""
    elsewhere = {"place": _place(repair.place)} if repair.place else {}
    return {"replacement": repair.replacement, "confidence": repair.confidence, **elsewhere}


def _place(place: Place) -> dict[str, Any]:
    return {
        "file": place.file or None, "line": place.line, "column": place.column,
        "end_line": place.end_line, "end_column": place.end_column,
    }
