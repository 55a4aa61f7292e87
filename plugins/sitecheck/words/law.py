"""What each rule says, where it applies and how grave it is there: data/rules.yaml."""

from __future__ import annotations

import functools
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import yaml

from sitecheck.diagnostic import Severity
from sitecheck.words.languages import ENGLISH, FOLDERS
from sitecheck.words.lexicon import DATA


@functools.cache
def rules(language: str = ENGLISH) -> Mapping[str, Mapping[str, Any]]:
    """Every rule of the words by its name; what to say instead is said in the language of the text where that is known."""
    if language != ENGLISH:
        own = _read(DATA / FOLDERS[language] / "rules.yaml")
        return {name: {**entry, "rewrite": "", **own.get(name, {})} for name, entry in rules().items()}
    return _read(DATA / "rules.yaml")


def _read(file: Path) -> dict[str, dict[str, Any]]:
    with open(file, encoding="utf-8") as text:
        return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def severity(rule: str, where: Collection[str]) -> Severity | None:
    """How grave a breach of `rule` is in the places that apply; None where it is no breach. No place means all."""
    entry = rules()[rule]
    if where and entry["where"] != "everywhere" and not any(inside(place, law) for place in where for law in entry["where"]):
        return None
    if any(inside(place, law) for place in where for law in entry.get("errors_in", ())):
        return "error"
    return entry.get("severity", "error")


def inside(place: str, law: str) -> bool:
    """US-CA is inside US; a rule for US-CA does not hold in all of US."""
    return place == law or place.startswith(law + "-")
