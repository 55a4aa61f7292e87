"""SARIF 2.1.0, the exchange format of analysis tools (OASIS standard, 27 March 2020)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from sitecheck.diagnostic import Diagnostic, Place


def sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """One run with a rule for every kind of fault found. Columns count characters, as SARIF is told."""
    rules = {diagnostic.rule: diagnostic for diagnostic in diagnostics}
    run = {
        "tool": {"driver": {"name": "sitecheck", "rules": [_rule(diagnostic) for _, diagnostic in sorted(rules.items())]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic) for diagnostic in diagnostics],
    }
    document = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _rule(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "id": diagnostic.rule,
        "shortDescription": {"text": diagnostic.rule.replace("-", " ")},
        "fullDescription": {"text": diagnostic.why},
        "defaultConfiguration": {"level": diagnostic.severity},
    }


def _result(diagnostic: Diagnostic) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule,
        "level": diagnostic.severity,
        "message": {"text": diagnostic.message},
        "locations": [_location(diagnostic.place)],
        "partialFingerprints": {"cause/v1": _fingerprint(diagnostic)},
    }
    if diagnostic.others:
        result["relatedLocations"] = [_location(place) for place in diagnostic.others]
    if diagnostic.repair and (diagnostic.repair.place or diagnostic.place).end_column is not None:
        result["fixes"] = [_fix(diagnostic)]
    return result


def _location(place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(place.file, errors="surrogateescape")}}
    if place.line is not None:
        physical["region"] = _region(place)
    return {"physicalLocation": physical}


def _region(place: Place) -> dict[str, int]:
    region = {
        "startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column,
    }
    return {name: value for name, value in region.items() if value is not None}


def _fix(diagnostic: Diagnostic) -> dict[str, Any]:
    place = diagnostic.repair.place or diagnostic.place
    replacement = {"deletedRegion": _region(place), "insertedContent": {"text": diagnostic.repair.replacement}}
    return {
        "description": {"text": f"{diagnostic.repair.advice} {diagnostic.repair.replacement}"},
        "artifactChanges": [{"artifactLocation": {"uri": quote(place.file, errors="surrogateescape")}, "replacements": [replacement]}],
    }


def _fingerprint(diagnostic: Diagnostic) -> str:
    """The same for the same fault on another line, so that an edit above it does not make it new."""
    return hashlib.sha256(f"{diagnostic.rule}\0{diagnostic.place.file}\0{diagnostic.message}".encode(errors="surrogatepass")).hexdigest()[:32]
