"""What is wrong with how an address is written."""

from __future__ import annotations

from typing import NamedTuple


class Flaw(NamedTuple):
    """What is wrong, as the end of a sentence about the address; `right` is how it may be written instead.

    `grave` is what no browser can open, or what leads somewhere else; the rest browsers put right in silence,
    while programs that read the page may not.
    """

    grave: bool
    message: str
    right: str = ""
