"""Addresses and files that are there but for their small and capital letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitecheck.site import Site, Target


def miscased(site: Site, target: Target) -> str | None:
    """The published path that differs from a missing one only in capital letters."""
    if target.state != "missing" or target.path.startswith("/"):
        return None
    known = _published(site)
    return next((known[name] for name in site.host.names(target.path.lower()) if name in known), None)


def miscased_file(site: Site, file: str) -> str | None:
    """The published file of the content folder that differs from this one only in capital letters."""
    return _typed(site).get(file.lower())


@lru_cache(maxsize=2)
def _published(site: Site) -> Mapping[str, str]:
    return _by_small_letters(site.files)


@lru_cache(maxsize=2)
def _typed(site: Site) -> Mapping[str, str]:
    return _by_small_letters(site.addresses)


def _by_small_letters(paths: Iterable[str]) -> Mapping[str, str]:
    return {path.lower(): path for path in sorted(paths)}
