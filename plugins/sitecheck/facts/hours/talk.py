"""Whether a part of a sentence says when the practice is open, and not when it answers the telephone or was open once."""

from __future__ import annotations

import re
from collections.abc import Collection

from practice.calendar import MONTHS
from sitecheck.days import MONTH, WEEKDAY
from sitecheck.facts.about_us import US, clause, named
from sitecheck.facts.presence import LOCKS, MOVES, OFTEN, ON_WHAT, PRESENT, ROOM
from sitecheck.facts.said_days import DAYS

OPEN = re.compile(r"\b(?:open(?:s|ing)?|hours|clos(?:es?|ed|ing)|shuts?|locks?|unlock(?:s|ed)?|late (?:nights?|evenings?)(?=:| (?:is|are)\b))\b", re.IGNORECASE)
_THERE = re.compile(f"{PRESENT}|{MOVES}", re.IGNORECASE)
_WORKS = re.compile(rf"\b(?:works?|sees?|offers?|takes?|starts?|{LOCKS}|(?:is|are) (?:here|in|available|there)|can be found)\b|\boff\b")
_PLACE = re.compile(rf"\b[Tt]he (?:{ROOM}|doors?)\b|^\W*[Dd]oors? (?:open|close)")
_LABEL = re.compile(
    r"(?:^|[·•|])\W*(?:now |also )?(?:late (?:nights?|evenings?|opening)(?=:)|(?:(?:our|opening|office|practice|business|studio|regular|usual|normal|late|late-night|evening|weekend|"
    rf"{WEEKDAY})\s+)*(?:hours|open|opening|opening times|closed|(?:clinic|working|treatment) days(?=:))\b)",
    re.IGNORECASE,
)
_MONTH = "|".join((MONTH, *(rf"{month[:3]}(?=[. ] ?\d)|(?<=\d ){month[:3]}" for month in MONTHS)))
# What holds only at times or was otherwise, wherever in a sentence that is said.
AT_TIMES = re.compile(
    rf"\?\s*$|\b(?:{_MONTH})\b|\b(?i:holidays?|bank holiday|christmas|easter|new year|thanksgiving|was|were|had|used to|"
    rf"(?:until|before|after|in) \d{{4}}|opened|(?:ever )?since (?=\d|last|this|then|the (?:pandemic|spring|summer|autumn|winter|beginning))|"
    r"(?<!starting )(?<!from )(?<!since )(?:this|next|last|that|one) (?:week|month|year)|(?:first|second|third|fourth|last|every other) (?:\w+day|of (?:the|each|every))|every two|"
    r"limited (?:basis|availability|number)|(?:additional|extra) (?:fee|charge)|surcharge|once a|twice a|alternate|"
    r"(?:some|several|certain|most|occasional|the odd) \w+days?|sometimes|occasional(?:ly)?|now and then|by arrangement|"
    r"by appointment only|on request|not (?:everyone|everybody|all of us|each of us|every one of us)|"
    r"for (?:example|instance)|e\.g|outside (?:of )?(?:these|those|our|normal|opening|office)|out of hours|before (?:and after|opening)|summer|winter|spring|"
    r"autumn|term|fortnight\w*|weather|depend\w*|vary|varies)\b",
)
# What holds only on a condition that its own clause names.
_WILL = r"will(?! (?:never )?(?:find|see|meet) (?:us|me|her|him)\b)"
WILL = re.compile(rf"\b{_WILL}", re.IGNORECASE)
"""What is still to come, and not so in any week."""
ONLY_IF = re.compile(rf"\b(?:if(?! you (?:work|are (?:at work|busy)|prefer|have (?:a job|children)|(?:need|have) to be|need (?:the|an?) (?:weekend|evening|early|late))| [a-z]+s suit)|unless|{_WILL}|would|could|might|may|wish|wants?|prefer|hope|asks?(?: us| me)? (?:for|about|whether))\b", re.IGNORECASE)
# What is about the telephone, or something other than coming for a session.
ELSE = re.compile(
    r"\b(?:cancel\w*|resched\w*|online|website|answer\w*|call(?:s|ed|ing)?|lines|phones?|telephones?|ring|reply|replies|e-?mails?|messages?|reception|workshops?|"
    r"class(?:es)?|(?<!of )courses?|"
    r"events?|talks?|training|trained|learn\w*|teach\w*|walk\w*|(?:home|house|hospital) (?:visits?|calls?)|(?:come|arrive|get (?:in|up|here)|(?:am|are) (?:here|in|there))\b[^.;,]{0,30} to (?:light|heat|warm|clean|air|tidy|sweep|feed|prepare|set up)|yoga|meditation|delivery|deliveries|sleep(?! in\b)|bed)\b",
    re.IGNORECASE,
)
DURING = re.compile(r"\b(?:during|within) (?:our|my|the) (?:(?:regular|normal|usual|business|office|opening|clinic|practice|working|studio) )+hours\b[^.;]{0,80}$", re.IGNORECASE)
"""What stands before the opening hours, whatever one may do in them."""
_AT_WORK = re.compile(
    rf"\b(?:[Mm]y|[Oo]ur) (?:\w+ )?(?:days?|week)\b|\b(?P<who>[Ww]e|I){OFTEN}(?: work(?! (?:with\b|{ON_WHAT}))| see (?:people|clients|patients)(?! (?:for|with|who)\b)| start| begin| finish| stop| knock off| wrap up|(?: are| am|['’]re|['’]m) (?:here|in|there|at work))\b"
)


def is_ours(sentence: str, around: str, shut: bool, own: Collection[str]) -> bool:
    """Whether the clause `around` says of the practice, or of one of its people, when they are there."""
    by_name = bool(own and named(tuple(own)).search(around))
    ours = by_name or US.search(around) or is_labelled(sentence) or is_labelled(around) or _PLACE.search(around)
    return bool(ours and (OPEN.search(sentence) or shut) or _THERE.search(around) or (by_name and _WORKS.search(around)))


def aside_begins(sentence: str, start: int) -> int:
    """Where the parenthesis begins in which some words stand; 0 where they stand in none."""
    begin = sentence.rfind("(", 0, start)
    return begin if begin > 0 and ")" not in sentence[begin:start] else 0


def is_aside_of_others(before: str, own: Collection[str]) -> bool:
    """Whether a parenthesis belongs to somebody else's house: "the chandlery on the ground floor (open on Saturdays)"."""
    around = clause(before, len(before), len(before))
    ours = US.search(around) or _PLACE.search(around) or OPEN.search(around) or is_labelled(around) or (own and named(tuple(own)).search(around))
    return bool(re.search(r"\b(?:the|a|an|its|his|her|their)\b", around, re.IGNORECASE)) and not ours and not re.search(DAYS, around)


def is_labelled(words: str) -> bool:
    """Whether it begins as "Opening hours:" does."""
    return bool(_LABEL.search(words))


def at_work(around: str, alone: bool) -> bool:
    """Whether all of the practice is said to be at work: `we`, or `I` where one works alone."""
    found = _AT_WORK.search(around)
    return bool(found and (alone or found["who"] != "I"))
