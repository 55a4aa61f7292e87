"""What is written in the owner's stead, in her language where it is known and in English otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ENGLISH = "en"


def sentences(language: str) -> Mapping[str, Any]:
    """Those of `es` for `es-MX` too."""
    return _all().get(base(language), _all()[ENGLISH])


def known(language: str) -> bool:
    """Whether there are sentences in this language."""
    return base(language) in _all()


def base(language: str) -> str:
    """The language without its country."""
    return language.split("-")[0].lower()


def as_within(role: str, language: str) -> str:
    """A role as it stands within a sentence: German nouns keep their capitals, and so do names and letters such as CST."""
    return role[:1].lower() + role[1:] if role[1:2].islower() and base(language) != "de" else role


@cache
def _all() -> Mapping[str, Mapping[str, Any]]:
    return yaml.load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
