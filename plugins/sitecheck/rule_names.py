"""The names of the rules, which are those of their files."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).with_name("rules")


@lru_cache(maxsize=1)
def groups() -> Mapping[str, str]:
    """The group of every rule by its name, in order."""
    files = sorted(path for path in FOLDER.glob("*/*.py") if not path.name.startswith("_"))
    return {path.stem.replace("_", "-"): path.parent.name for path in files}
