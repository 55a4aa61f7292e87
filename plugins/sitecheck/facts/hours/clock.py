"""Times of day as people write them, such as `9.30 am`, `half past seven` and `noon`, and all that each may mean."""

from __future__ import annotations

import re
from collections.abc import Collection

_NUMBERS = ("twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_NUMBER = "|".join(_NUMBERS)
_MINUTES = {"": 0, "fifteen": 15, "thirty": 30, "forty-five": 45}
_HALF = r"(?i:\s?[ap](?:\.\s?m\.|\.?m\b)|\s+in the (?:morning|afternoon|evening))"
# `0900-1730`; what begins with 19 or 20 is a year.
_POINTLESS = (
    r"\b(?:0[5-9]|1[0-8])[0-5][05](?=\s?[-–—]\s?(?:[01]\d|2[0-3])[0-5][05]\b)"
    r"|(?:(?<=\b0[5-9]\d\d[-–—])|(?<=\b1[0-8]\d\d[-–—])|(?<=\b0[5-9]\d\d [-–—] )|(?<=\b1[0-8]\d\d [-–—] ))(?:[01]\d|2[0-3])[0-5][05]\b"
)
TIME = (
    rf"(?:{_POINTLESS}|(?<![\d$£€.,:/])(?:\d{{1,2}}(?:[:.h]\d{{2}})?(?![\d%€£]|[:.,/]\d){_HALF}?(?:\s?(?:o['’]clock|h\b|hrs\b))?)"
    rf"|\b(?i:(?:12 )?(?:noon|midday|midnight)|lunch ?time|(?:half|quarter) (?:past|to) (?:{_NUMBER}|\d{{1,2}}\b){_HALF}?|half (?:{_NUMBER}){_HALF}?"
    rf"|(?:{_NUMBER})(?:[ -](?:fifteen|thirty|forty-five))?(?: o['’]clock)?{_HALF}?)\b)"
)
"""What a time looks like. A number alone does too: only its neighbours tell whether it is one."""

NOT_A_TIME = (
    r"(?!\s?(?:%|minutes?\b|mins?\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b|people\b|sessions?\b|visits?\b|[-‑]minute|"
    r"euros?\b|dollars?\b|pounds?\b))"
)
"""What must not follow: then it is a count."""


def readings(written: str) -> frozenset[int]:
    """The minutes after midnight that a time may mean: `9` is one in the morning and one in the evening. None for `25`."""
    words = " ".join(written.lower().replace("’", "'").split()).removeprefix("12 " if written[-1:] in "nty" else " ")
    if words.startswith("lunch"):
        return frozenset(range(690, 871, 5))
    if words in ("noon", "midday"):
        return frozenset({720})
    if words == "midnight":
        return frozenset({0, 1440})
    half = re.search(r"([ap])\.?\s?m\.?$|in the (morning|afternoon|evening)$", words)
    hour, minute = _hour_and_minute(words)
    if hour is None or hour > 24 or not 0 <= minute < 60:
        return frozenset()
    if half:
        late = (half[1] or ("a" if half[2] == "morning" else "p")) == "p"
        return frozenset({(hour % 12 + 12 * late) * 60 + minute}) if 1 <= hour <= 12 else frozenset()
    hours: Collection[int] = {hour, hour % 12 + 12} if 1 <= hour <= 12 and not words.startswith("0") else {hour}
    return frozenset(one * 60 + minute for one in hours)


def _hour_and_minute(words: str) -> tuple[int | None, int]:
    if found := re.match(rf"(half|quarter)(?: (past|to))? ({_NUMBER}|\d+)", words):
        minutes = {"half": 30, "quarter": 15}[found[1]]
        hour = _number(found[3])
        return (hour, minutes) if found[2] != "to" else ((hour - 1) or 12, 60 - minutes)
    if found := re.match(r"(\d{1,2})[:.h]?(\d{2})?", words):
        return int(found[1]), int(found[2] or 0)
    if found := re.match(rf"({_NUMBER})(?:[ -](fifteen|thirty|forty-five))?", words):
        return _number(found[1]), _MINUTES[found[2] or ""]
    return None, 0


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _NUMBERS.index(written) or 12
