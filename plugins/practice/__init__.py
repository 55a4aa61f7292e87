"""What a practice is: its facts, its kinds of content, and how Pelican makes pages of them.

Importing this package does not import Pelican: the facts are used by tools that have none.
"""

from __future__ import annotations

import sys


def register() -> None:
    """Called by Pelican, which only logs a plugin that fails here and then builds without it."""
    try:
        from practice import pelican_side
    except ImportError as error:
        sys.exit(f"error: the plugin practice cannot be loaded ({error}); run make clean, then make site")
    pelican_side.connect()
