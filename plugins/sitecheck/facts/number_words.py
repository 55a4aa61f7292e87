"""Numbers that are written in words, from one to a thousand less one."""

from __future__ import annotations

import re

_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(_TENS)})(?:[ ‑-](?:{'|'.join(_UNITS[:9])})\b)?|{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
IN_WORDS = rf"(?:(?:an?|{'|'.join(_UNITS[:9])}) hundred(?: and {_BELOW_HUNDRED}| {_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
"""What such a number looks like, in small letters."""
ROUGHLY = re.compile(
    r"\b(?:(?:about|around|roughly|approximately|say)(?: the)?|approx\.?|some|almost|nearly|just over|just under)\s*$|[~≈]\s?$", re.IGNORECASE,
)
"""What stands before a sum or a length that is not meant to be exact."""


def number(written: str) -> int:
    """What `a hundred and twenty-five` is, or `125`; 0 for what is no such number."""
    if written.isdigit():
        return int(written)
    hundreds, _, rest = written.lower().rpartition("hundred")
    value = 100 * (_UNITS.index(hundreds.strip()) + 1 if hundreds.strip() in _UNITS else 1) if hundreds else 0
    for word in re.findall(r"[a-z]+", rest.replace(" and ", " ")):
        value += _UNITS.index(word) + 1 if word in _UNITS else 10 * (_TENS.index(word) + 2) if word in _TENS else 0
    return value
