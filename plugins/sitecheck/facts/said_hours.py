"""Opening times that are typed in sentences, such as "We are open Tuesday to Friday, 9 am to 5 pm"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from sitecheck.days import MONTHS
from sitecheck.facts.about_us import US, clause, speaks_of_others
from sitecheck.facts.clock import NOT_A_TIME, TIME, readings
from sitecheck.facts.said_days import DAYS, days_in

_TO = r"\s*(?:[-–—]|\b(?:to|till?|until|through)\b)\s*"
_PIECE = re.compile(
    rf"(?P<days>{DAYS})"
    rf"|(?P<range>(?:\b(?i:from)\s+)?(?P<opens>{TIME}){_TO}(?P<closes>{TIME}){NOT_A_TIME})"
    rf"|(?P<between>\b(?i:between)\s+(?P<after>{TIME})\s+and\s+(?P<before>{TIME}){NOT_A_TIME})"
    rf"|(?P<until>\b(?i:until|till?|closes? at|closing at|ends? at|finish(?:es)? at)\s+(?P<end>{TIME}){NOT_A_TIME})"
    rf"|(?P<late>(?i:(?:(?:do|does) not|(?:don|doesn)['’]t) open (?:until|before))\s+(?P<later>{TIME}){NOT_A_TIME})"
    rf"|(?P<since>\b(?i:from|(?:opens?|opening|reopens?|starts?|starting|begins?|come(?: in)?)(?: (?:our|the|"
    rf"its) \w+)?(?: again)? at)\s+(?P<begin>{TIME}){NOT_A_TIME})"
    r"|(?P<but>\b(?i:except(?: for| on)?|apart from|other than|but not|but(?= (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
    r"Sun)day)|bar)\b)"
    r"|(?P<shut>\b(?i:closed|shut|not open|never (?:open|work)|(?:do|does|are|is|am) not (?:open|work|working|in|here|available)|"
    r"(?:don|doesn|aren|isn)['’]t (?:open|work|working|in|here|available)|no (?:appointments|sessions))\b)"
    r"|(?P<open>\b(?i:open(?:s|ing)?|hours|(?:we|I)(?:['’]re| are|['’]m| am) (?:here|in|available)|(?:we|I|"
    r"both) (?:also )?(?:work|see (?:people|clients|patients|visitors))"
    r"|(?:also )?(?:works|sees \w+|treats \w+)|is (?:here|in|available)|you can (?:come|visit|see us|find us)|"
    r"you(?:['’]ll| will) find (?:me|us)"
    r"|(?:appointments|sessions) (?:are )?(?:available|possible|offered))\b)"
)
_OPEN = re.compile(r"\b(?:open(?:s|ing)?|hours|clos(?:es?|ed|ing))\b", re.IGNORECASE)
_THERE = re.compile(
    r"\b(?:(?:we|I)(?:['’]re| are|['’]m| am) (?:usually |always |also )?(?:here|in|available|there|at work)|(?:we|"
    r"I) (?:usually |also |both )?(?:see|work|welcome|take|offer|give|have|start|finish)\b"
    r"|you can (?:also |always )?(?:come|book|visit|see us|find us|have)|(?:appointments?|sessions?|slots?|times|visits)\b|"
    r"stays? (?:un)?till?\b|come (?:by|in|and see)|visit us|drop in)\b",
    re.IGNORECASE,
)
_WORKS = re.compile(r"\b(?:works?|sees?|offers?|starts?|finish(?:es)?|(?:is|are) (?:here|in|available|there))\b")
_PLACE = re.compile(r"\b[Tt]he (?:studio|rooms?|office|building)\b")
_LABEL = re.compile(
    r"(?:^|[·•|])\W*(?:(?:our|opening|office|practice|business|studio|regular|usual|normal|late|late-night|evening|weekend|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+)*(?:hours|open|opening|opening times|closed)\b",
    re.IGNORECASE,
)
_MONTH = "|".join((*MONTHS, *(f"{month[:3]}(?=[. ] ?\\d)" for month in MONTHS)))
# What holds only at times or was otherwise, wherever in a sentence that is said.
_AT_TIMES = re.compile(
    rf"\?\s*$|\b(?:{_MONTH})\b|\b(?i:holidays?|bank holiday|christmas|easter|new year|thanksgiving|was|were|had|used to|"
    rf"until \d{{4}}|since|in \d{{4}}|"
    r"(?:this|next|last|that|one) (?:week|month|year)|(?:first|second|third|fourth|last|every other) (?:\w+day|of)|every two|"
    r"once a|twice a|alternate|"
    r"(?:some|several|certain|most|occasional|the odd) \w+days?|sometimes|occasional(?:ly)?|now and then|by arrangement|"
    r"by appointment only|on request|if|unless|would|could|might|may|will|"
    r"outside (?:of )?(?:these|those|our|normal|opening|office)|out of hours|before (?:and after|opening)|summer|winter|spring|"
    r"autumn|term|fortnight\w*|weather|depend\w*|vary|varies)\b",
)
# What is about the telephone, or something other than coming for a session.
_ELSE = re.compile(
    r"\b(?:answer\w*|call(?:s|ed|ing)?|phones?|telephones?|ring|reply|replies|e-?mails?|messages?|reception|workshops?|"
    r"class(?:es)?|courses?|"
    r"events?|talks?|training|trained|learn\w*|teach\w*|walk\w*|yoga|meditation|delivery|deliveries|sleep|bed)\b",
    re.IGNORECASE,
)


_TOGETHER = re.compile(rf"{DAYS}[,:]?\s+[^A-Za-z]*{TIME}{_TO}{TIME}")
_IS = re.compile(r"[\s:,–-]*(?:(?:we|I|the practice)(?: are|['’]re| am|['’]m)?|is|are)?\s*")
_BESIDE = re.compile(r"\b(?:and|on|mornings?|afternoons?|evenings?)\b", re.IGNORECASE)
_THAT_DAY = re.compile(r"\b(?:until|till?|by|since|from|next|this|last|after|before|until the|of)\s+$", re.IGNORECASE)
_NEAR = 25
"""So many letters away, `closed` still speaks of a time."""


class Said(NamedTuple):
    """What a sentence says of some weekdays (Monday is 0).

    `opens` and `closes` are all the minutes after midnight that may be meant, empty when the sentence does not say;
    `plainly`: these are said to be the opening times, and not times within them; `shut`: there is nobody there.
    """

    written: str
    weekdays: tuple[int, ...]
    opens: frozenset[int]
    closes: frozenset[int]
    plainly: bool
    shut: bool
    start: int
    end: int

    @property
    def timed(self) -> bool:
        return bool(self.opens or self.closes)


def said_hours(sentence: str, own: Collection[str] = (), above: str = "") -> Iterator[Said]:
    """The opening times that a sentence plainly states; nothing when it could mean something else.

    `own`: names of the practice and its people. `above`: what a table of nothing but days and times stands under.
    """
    if _AT_TIMES.search(sentence):
        return
    bare = is_bare(sentence)
    if bare and (_ELSE.search(above) or speaks_of_others(above, own)):
        return
    for said in _paired(list(_PIECE.finditer(sentence))):
        around = clause(sentence, said.start, said.end)
        if _ELSE.search(around) or speaks_of_others(around, own):
            continue
        if bare or _is_ours(sentence, around, said, own):
            yield said._replace(plainly=bool(_OPEN.search(around) or _LABEL.search(sentence) or (bare and _OPEN.search(above))))


def is_bare(sentence: str) -> bool:
    """Whether a row of a table or an item of a list has nothing but days and times; then what stands above says of what."""
    return not re.search(r"\w", _PIECE.sub(lambda piece: piece["open"] or "", _BESIDE.sub("", sentence)))


def _is_ours(sentence: str, around: str, said: Said, own: Collection[str]) -> bool:
    if said.timed and not re.search(r"\w", sentence[:said.start]) and _TOGETHER.fullmatch(said.written):
        return True  # "Weekdays 9:30 am – 6 pm, Saturdays by appointment"
    by_name = any(name in around for name in own)
    ours = by_name or US.search(around) or _LABEL.search(sentence) or _LABEL.search(around) or _PLACE.search(around)
    return bool(ours and (_OPEN.search(sentence) or said.shut) or _THERE.search(around) or (by_name and _WORKS.search(around)))


def _paired(pieces: list[re.Match[str]]) -> Iterator[Said]:
    """Days with the times that belong to them: those that follow them or, in a sentence that begins with times, those before."""
    said = [piece for piece in pieces if not piece["open"]]
    timed = [piece for piece in said if _is_time(piece)]
    days = [piece for piece in said if piece["days"]]
    if timed and days and timed[0].start() < days[0].start():
        said.reverse()
    current: re.Match[str] | None = None
    taken = False
    for piece in [*said, None]:
        if piece is not None and not piece["days"]:
            if current is not None and _is_time(piece):
                taken = True
                if not _is_break(current, piece, pieces) and not _goes_on(current, piece):
                    yield from _timed(current, piece)
            continue
        if current is not None and not taken and (shut := _shut(current, pieces)) is not None:
            yield Said(current[0], _without_exceptions(current, pieces), frozenset(), frozenset(), True, shut, *current.span())
        current, taken = piece, False


def _without_exceptions(days: re.Match[str], pieces: list[re.Match[str]]) -> tuple[int, ...]:
    """`every day but Wednesday`: all others."""
    following = pieces[pieces.index(days) + 1:][:2]
    excepted = days_in(following[1]["days"] or "") if len(following) == 2 and following[0]["but"] else ()
    return tuple(day for day in days_in(days["days"]) if day not in excepted)


def _is_time(piece: re.Match[str]) -> bool:
    return not (piece["days"] or piece["shut"] or piece["but"] or piece["open"])


def _is_break(days: re.Match[str], time: re.Match[str], pieces: list[re.Match[str]]) -> bool:
    """Whether it is closed at these times, as in "on Tuesdays we are closed between 1 and 2"."""
    start, end = min(days.start(), time.start()), max(days.end(), time.end())
    if re.search(r"\bclos(?:e|es|ed|ing)(?: for lunch)?\s*$", time.string[: time.start()]) and (time["range"] or time["between"]):
        return True
    return any(piece["shut"] and start - _NEAR < piece.end() and piece.start() < end + _NEAR for piece in pieces)


def _goes_on(days: re.Match[str], time: re.Match[str]) -> bool:
    """Whether something new begins with the days, as in "open from 9 to 5, Fridays by appointment"."""
    return "," in days.string[time.end():days.start()] and bool(re.match(r"\s*\w", days.string[days.end():]))


def _timed(days: re.Match[str], time: re.Match[str]) -> Iterator[Said]:
    """These days with this time, unless it is none, as in "Tuesday 25–30 people"."""
    begins = next(filter(None, (time["opens"], time["after"], time["begin"], time["later"])), "")
    ends = next(filter(None, (time["closes"], time["before"], time["end"])), "")
    opens, closes = readings(begins), readings(ends)
    start, end = min(days.start(), time.start()), max(days.end(), time.end())
    if bool(opens) == bool(begins) and bool(closes) == bool(ends):
        yield Said(days.string[start:end], days_in(days["days"]), opens, closes, True, False, start, end)


def _shut(days: re.Match[str], pieces: list[re.Match[str]]) -> bool | None:
    """Whether it is closed on these days, or open; None when neither is said."""
    if _THAT_DAY.search(days.string[: days.start()]):
        return None
    before = [piece for piece in pieces if piece.end() <= days.start() and not _is_time(piece) and not piece["days"]]
    after = [piece for piece in pieces if piece.start() >= days.end() and not _is_time(piece) and not piece["days"]]
    if re.match(r"\s+off\b", days.string[days.end():]):
        return True
    if after and after[0]["but"]:
        after = []
    if after and (not before or _IS.fullmatch(days.string, days.end(), after[0].start())):
        return bool(after[0]["shut"])
    if not before:
        return None
    return bool(before[-1]["shut"]) if not before[-1]["but"] else not (before[:-1] and before[-2]["shut"])
