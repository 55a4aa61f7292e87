"""What stands in attributes, as browsers read it: `?a=1&copy=2` is an address with two parts, and no ©."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

_REFERENCE = re.compile(r"&(?:#[xX]?[0-9a-fA-F]+;?|([a-zA-Z][a-zA-Z0-9]*+(?:;|(?!=))))")


def attribute_value(written: str) -> str:
    """The value of an attribute, by "named character reference state" of the HTML standard."""
    if "\r" in written:
        written = written.replace("\r\n", "\n").replace("\r", "\n")
    return _REFERENCE.sub(_meant, written) if "&" in written else written


def _meant(reference: re.Match[str]) -> str:
    # A name without its semicolon counts only as a whole, and not before an equals sign.
    return html5.get(reference[1], reference[0]) if reference[1] else unescape(reference[0])
