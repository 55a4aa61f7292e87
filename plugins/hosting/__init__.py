"""What a host needs: the commands that build the site, and, as a plugin of Pelican, the files beside its pages.

Importing this package imports nothing of ours: its commands must start even where another plugin is damaged.
"""

from __future__ import annotations


def register() -> None:
    """Called by Pelican when it loads its plugins."""
    from hosting import pelican_side

    pelican_side.connect()
