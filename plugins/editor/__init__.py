"""Forms in a browser for everything in content/: on one's own computer, and at /admin/ of the published website."""

from __future__ import annotations


def register() -> None:
    """Called by Pelican when it loads its plugins."""
    from editor import pelican_side

    pelican_side.connect()
