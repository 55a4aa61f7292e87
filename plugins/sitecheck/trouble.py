"""What keeps a command from running at all."""

from __future__ import annotations


class CannotRun(Exception):
    """The command cannot begin; the sentence says what to do."""
