"""A practice's pictures: its own line drawing, its social cards and icons, and its photographs in fitting sizes.

Importing this package does not import Pelican: drawing and developing are plain functions.
"""

from __future__ import annotations

import sys


def register() -> None:
    """Called by Pelican, which only logs a plugin that fails here and then builds without it."""
    try:
        from artwork import pelican_side
    except ImportError as error:
        sys.exit(f"error: the plugin artwork cannot be loaded ({error}); run make clean, then make site")
    pelican_side.connect()
