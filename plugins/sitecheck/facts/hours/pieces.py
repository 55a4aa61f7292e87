"""What a sentence about opening hours is made of: days, times, and words for open, closed and except."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitecheck.days import WEEKDAY
from sitecheck.facts.hours.clock import NOT_A_TIME, TIME
from sitecheck.facts.presence import ABSENT, KEPT, LOCKS, PRESENT, UNLOCKS
from sitecheck.facts.said_days import DAYS, days_in, listed_together

TO = r"\s*(?:[-–—]|\b(?:to|till?|until|through)\b)\s*"
PIECE = re.compile(
    rf"(?P<days>{DAYS})"
    rf"|(?P<range>(?:\b(?i:from)\s+)?(?P<opens>{TIME}){TO}(?P<closes>{TIME}){NOT_A_TIME})"
    rf"|(?P<between>\b(?i:between)\s+(?P<after>{TIME})\s+and\s+(?P<before>{TIME}){NOT_A_TIME})"
    rf"|(?P<until>\b(?i:until|till?|up to|as late as|{LOCKS}(?: (?:up|down|the door|our doors?|again))?(?: for the (?:day|night|weekend))? (?:at|by))\s+(?P<end>{TIME}){NOT_A_TIME})"
    rf"|(?P<late>(?i:(?:{ABSENT}|(?:(?:do|does) not|(?:don|doesn)['’]t) (?:open|start|begin))(?: \w+){{0,2}}? (?:until|till|before))\s+(?P<later>{TIME}){NOT_A_TIME})"
    rf"|(?P<gone>{ABSENT}(?: \w+){{0,2}}? after\s+(?P<last>{TIME}){NOT_A_TIME})"
    rf"|(?P<since>\b(?i:from|{UNLOCKS}(?: (?:our|the|its|up) \w+)?(?: again| sharp)?,? at|come in at|"
    rf"(?:in|here|there|open) by|as early as)\s+(?P<begin>{TIME}){NOT_A_TIME})"
    rf"|(?P<moment>\b(?i:at|(?:is|spot|slot) (?:at )?)\s+(?P<at>{TIME}){NOT_A_TIME}(?! [A-Z])|\bthe (?P<spot>{TIME}) (?:spot|slot|appointment|session)\b"
    rf"|(?P<early>{TIME})(?= on (?:an? )?{DAYS} is\b)|(?P<offered>\b\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m\.?|{TIME} o['’]clock)(?= (?:appointments?|sessions?|slots?|spots?)\b)|\b(?P<lunch>(?i:lunch ?time)))"
    rf"|(?P<but>\b(?i:except(?: for| on)?|apart from|other than|but not|but(?= (?:on )?{WEEKDAY})|bar)\b)"
    rf"|(?P<shut>{ABSENT})|(?P<open>\b(?i:open(?:s|ing)?|hours|staffed|{PRESENT}|{KEPT})(?!\w))"
)
"""`moment` is when somebody can come or a session begins; all other times are those of opening or closing."""


def pieces_in(sentence: str) -> Iterator[re.Match[str]]:
    """All of them in their order; of a list of days, those apart of which something else is said."""
    at = 0
    while piece := PIECE.search(sentence, at):
        if piece["days"] and (end := listed_together(sentence, piece)) < piece.end():
            piece = PIECE.match(sentence, piece.start(), end) or piece  # some short names are days only before what follows them
        yield piece
        at = piece.end()


def is_time(piece: re.Match[str]) -> bool:
    """Whether a piece says a time or times, rather than days, or that somebody is there or not."""
    return not (piece["days"] or piece["shut"] or piece["but"] or piece["open"])


def excepted(pieces: list[re.Match[str]], end: int) -> set[int]:
    """The days that are excepted right behind some words, as in "every day but Wednesday" and "weekdays 9–5, except Friday afternoons"."""
    behind = [piece for piece in pieces if piece.start() >= end]
    return {day for piece in behind[1:] if behind[0]["but"] and piece["days"] for day in days_in(piece["days"])}
