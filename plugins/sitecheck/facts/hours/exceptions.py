"""What a sentence about opening hours says only of holidays, of some days or by appointment; the rest of it holds as it is."""

from __future__ import annotations

import re
from dataclasses import replace

from sitecheck.days import WEEKDAY_BEGUN
from sitecheck.facts.hours.clock import TIME
from sitecheck.facts.said_days import DAYS
from sitecheck.facts.statements import Statement

LEFT_OUT = "\u2007"
"""Stands for each letter of what was left out."""

_HINT = re.compile(rf"(?i:days?\b|outside|times\b|appointment)|{WEEKDAY_BEGUN}|holiday")
_AND = r"(?:[,;(*•&+]|\b(?i:and|or|but|plus|except(?: for)?|excluding|including|apart from|other than)\b)"
_ALSO = rf"(?:{_AND}\s*)?(?i:(?:also|on|open)\s+)*"
_PUBLIC = r"(?i:(?:(?:public|bank|statutory|national|federal|legal|state|civic|major)(?:\s*(?:/|,|and|&|or)\s*)?\s*)+)"
_BARE = r"(?:(?<=and )|(?<=& )|(?<=or )|(?<=closed )|(?<=closed on )|(?<=except )|(?<=excluding ))"
# "and closed on public holidays"; what is open then has its own times.
_HOLIDAYS = (
    rf"(?:(?:{_AND}\s*)+(?i:(?:we(?: are|['’]re)|also|always|is|are)\s+)*)?(?i:closed\s+)?(?i:(?:on|for|over)\s+)?(?i:(?:all|any|most|the|UK|US)\s+)*"
    rf"(?:{_PUBLIC}|{_BARE})(?i:holidays?)\b"
    rf"(?![\s:(–—-]*(?:(?i:{WEEKDAY_BEGUN})|(?i:from |until |till |open |at )*\d|(?i:closures?|hours|season|cover|periods?|times)))"
)
# "and alternate Saturdays from 9 to 1"
_SOME_DAYS = rf"{_ALSO}\b(?i:select(?:ed)?|certain|occasional|alternat(?:e|ing)|the odd|every (?:other|second|third)|(?:the )?(?:first|second|third|last)) {DAYS}[^.;,\n]*"
# "Saturday mornings by appointment only"
_ASKED_FOR = (
    rf"{_ALSO}{DAYS}(?i: (?:morning|afternoon|evening)s?)?(?i: (?:are|is|appointments?|sessions?|visits?))*[\s,:(–-]*"
    r"(?i:(?:strictly|only|also|available|possible|open) )*(?i:by (?:prior |special |advance )?(?:appointments?|arrangements?|requests?)|on request)(?i: only)?"
)
# "We also work outside these hours", "Patients are seen by appointment only"
_AT_ANY_TIME = (
    r"(?i:(?:\b(?:we|I)\b[^.;\n]{0,40})?\boutside (?:of )?(?:these|those|our|my|normal|regular|the) (?:\w+ )?(?:hours|times)\b[^.;\n]*)"
    r"|\b(?i:(?:all )?(?:our |my )?(?:patients|clients|sessions|treatments|visits|services|appointments)(?: \w+){0,3} by (?:\w+ )?(?:appointment|arrangement)(?: only)?)"
)
_ARRANGED = r"(?i:(?:strictly )?(?:by (?:(?:prior|special|advance|individual) )?(?:appointments?|arrangements?|requests?|agreement)|on request)(?: only)?)"
# "other times on request", "evening appointments by arrangement"
_OTHER_TIMES = (
    r"\b(?i:(?:all |any )?(?:other|further|additional|extra|evening|weekend|later|earlier)(?: (?!by\b|on\b)[a-z-]+){0,3},?"
    rf"(?: (?:are|is|may be|can be|also|available|possible|offered|arranged))* ){_ARRANGED}"
)
# "Mon–Fri 9–5 by appointment only": all hours are so; behind a further day with its times, only that day is.
_FURTHER_DAY = rf"(?<=[\dm])\s*(?:[,;|/&]|\band\b)\s*(?:on )?{DAYS}[\s,:(]*(?:from )?{TIME}[^.;,|\n]{{1,12}}?{_ARRANGED}"
_ALL_DAYS = rf"^[\s*_]*{_ARRANGED}(?=.*{TIME})|(?<=[\dm.])[\s,(–-]*{_ARRANGED}"
_ONLY_SOME = re.compile("|".join((_HOLIDAYS, _SOME_DAYS, _ASKED_FOR, _AT_ANY_TIME, _OTHER_TIMES, _FURTHER_DAY, _ALL_DAYS)))


def without_exceptions(statement: Statement) -> Statement:
    """The same sentence with blanks where it speaks of nothing but exceptions, such as "closed on bank holidays"."""
    if not _HINT.search(statement.text):
        return statement
    text = _ONLY_SOME.sub(lambda found: re.sub(r"[^\n]", LEFT_OUT, found[0]), statement.text)
    return statement if text == statement.text else replace(statement, text=text)
