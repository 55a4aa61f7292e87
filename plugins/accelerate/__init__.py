"""Makes Pelican quick: what was read or written before is not read or written again. Every page stays as it would be without."""

from __future__ import annotations


def register() -> None:
    """Called by Pelican when it loads its plugins."""
    from accelerate import pelican_side

    pelican_side.connect()


def __getattr__(name: str) -> object:
    """`PELICAN_CLASS = "accelerate.Pelican"`. Pelican is loaded only when it is asked for."""
    if name != "Pelican":
        raise AttributeError(name)
    from accelerate.pelican_side import Pelican

    return Pelican
