"""Opening hours as people type them, and as they are written: on a 24-hour clock."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise

from practice.schema import Hours
from scaffold.asking import Reason, against

_TIME = r"(?P<hour{0}>\d{{1,2}})(?:[:.](?P<minute{0}>\d{{2}}))?(?: ?(?P<half{0}>[ap])\.?m\b\.?)?"
_SPAN = re.compile(_TIME.format(1) + r"\s*(?:-|–|—|to|until|till)\s*" + _TIME.format(2))
_BETWEEN = re.compile(r"\s*(?:[,;&]|\band\b)\s*")
MIDNIGHT = datetime.time(0)  # as an end: of the day


def spans(typed: str) -> str:
    """`9:00-17:00` for `9am to 5pm`; what is not surely understood stays as it is typed."""
    words = typed.strip().lower().replace("noon", "12:00").replace("midnight", "0:00").replace("24:00", "0:00")
    pieces = [_SPAN.fullmatch(piece) for piece in _BETWEEN.split(words)]
    if not all(pieces):
        if words in ("appointment", "appointments", "appointment only", "by appointment only", "on request"):
            return "by appointment"
        return "closed" if words in ("no", "none", "-", "closed all day") else typed.strip()
    return ", ".join(_span(piece) for piece in pieces)


def _span(found: re.Match[str]) -> str:
    closes = _time(found["hour2"], found["minute2"], found["half2"])
    half = found["half1"] or (found["half2"] if found["half2"] and _before(found) else None)
    return f"{_time(found['hour1'], found['minute1'], half)}-{closes}"


def _before(found: re.Match[str]) -> bool:
    """`1-5pm` begins in the afternoon, `9-5pm` in the morning."""
    return int(found["hour1"]) <= 12 and int(found["hour1"]) % 12 < int(found["hour2"]) % 12


def _time(hour: str, minute: str | None, half: str | None) -> str:
    """A bare figure stays bare: what `1-5` means is to be asked."""
    if half and 1 <= int(hour) <= 12:
        return f"{int(hour) % 12 + 12 * (half == 'p')}:{minute or '00'}"
    return f"{hour}:{minute}" if minute else hour


def misread(written: str) -> Reason:
    """What is against these hours of one day: the check would say it later."""
    if not written or (reason := against(Hours, "monday")(written)):
        return reason if written else ""
    stretches = sorted(Hours.model_validate({"monday": written}).monday, key=lambda span: span.opens)
    for span in stretches:
        if MIDNIGHT != span.closes <= span.opens:
            return f'"{written}" ends before it begins; five in the afternoon is 17:00. What goes on after midnight is written with the next day, from 0:00'
    if early := re.search(r"(?<![\d:])(?P<hour>[1-5])(?::\d\d)?\s*(?:-|–|—|to)", written):
        return f'"{written}" begins in the night; the afternoon is {int(early["hour"]) + 12}:00, the night 0{early["hour"]}:00'
    overlaps = any(earlier.closes == MIDNIGHT or later.opens < earlier.closes for earlier, later in pairwise(stretches))
    return f'"{written}" has two stretches at the same time' if overlaps else ""
