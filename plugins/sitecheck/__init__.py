"""What must be true before a site is published. As a plugin of Pelican: `PLUGINS = [..., "sitecheck"]`.

Importing this package does not import Pelican: the command checks folders of HTML without it.
"""

from __future__ import annotations


def register() -> None:
    """Called by Pelican when it loads its plugins."""
    from sitecheck import pelican_side

    pelican_side.connect()
