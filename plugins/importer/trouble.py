"""What keeps an import from running at all, in one sentence."""

from __future__ import annotations


class Trouble(Exception):
    """The sentence says what is wrong and what to do."""
