"""Whether a part of a sentence says when the practice is open, and not when it answers the telephone or was open once."""

from __future__ import annotations

import re
from collections.abc import Collection

from sitecheck.days import MONTHS
from sitecheck.facts.about_us import US

OPEN = re.compile(r"\b(?:open(?:s|ing)?|hours|clos(?:es?|ed|ing)|unlock(?:s|ed)?|late (?:nights?|evenings?)(?=:| (?:is|are)\b))\b", re.IGNORECASE)
_THERE = re.compile(
    r"\b(?:(?:we|I)(?:['’]re| are|['’]m| am) (?:usually |always |also )?(?:here|in|available|there|at work)|(?:we|"
    r"I) (?:usually |also |both )?(?:see|work|welcome|take|offer|give|have|start|finish)\b"
    r"|you(?:['’]ll| will) find (?:me|us)|(?:is|are) (?:a )?good (?:time|day)s? (?:for|to)\b|(?:mornings?|afternoons?|evenings?) (?:is|are) (?:also )?possible"
    r"|(?:we|I) (?:keep|reserve|hold|never take|knock off|wrap up|stop|leave)\b"
    r"|you can (?:also |always )?(?:come|book|visit|see us|find us|have)|can (?:also |only |always |still )?(?:come|be seen)\b"
    r"|(?:my|our) (?:busiest|quietest|calmest|longest|shortest|fullest) (?:day|morning|afternoon|evening|time)s?\b|best time to (?:come|book|visit)"
    r"|quietest (?:time|day) to (?:come|book|visit)|(?:appointments?|sessions?|slots?|times|visits)\b|"
    r"(?:we|I)(?:['’]re| are|['’]m| am) (?:at|in) (?:the|our|my) (?:practice|studio|office|rooms?)\b|there is a (?:lunch )?break|"
    r"stays? (?:un)?till?\b|come (?:by|in|and see)|visit us|drop in)\b",
    re.IGNORECASE,
)
_WORKS = re.compile(r"\b(?:works?|sees?|offers?|starts?|finish(?:es)?|(?:is|are) (?:here|in|available|there))\b")
_PLACE = re.compile(r"\b[Tt]he (?:studio|rooms?|office|building)\b")
_LABEL = re.compile(
    r"(?:^|[·•|])\W*(?:late (?:nights?|evenings?|opening)(?=:)|(?:(?:our|opening|office|practice|business|studio|regular|usual|normal|late|late-night|evening|weekend|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+)*(?:hours|open|opening|opening times|closed)\b)",
    re.IGNORECASE,
)
_MONTH = "|".join((*MONTHS, *(f"{month[:3]}(?=[. ] ?\\d)" for month in MONTHS)))
# What holds only at times or was otherwise, wherever in a sentence that is said.
AT_TIMES = re.compile(
    rf"\?\s*$|\b(?:{_MONTH})\b|\b(?i:holidays?|bank holiday|christmas|easter|new year|thanksgiving|was|were|had|used to|"
    rf"until \d{{4}}|since|in \d{{4}}|"
    r"(?<!starting )(?<!from )(?<!since )(?:this|next|last|that|one) (?:week|month|year)|(?:first|second|third|fourth|last|every other) (?:\w+day|of)|every two|"
    r"once a|twice a|alternate|"
    r"(?:some|several|certain|most|occasional|the odd) \w+days?|sometimes|occasional(?:ly)?|now and then|by arrangement|"
    r"by appointment only|on request|if(?! you (?:work|are (?:at work|busy)|prefer|have (?:a job|children)))|unless|would|could|might|may|will|"
    r"asks?(?: us| me)? (?:for|about|whether)|wish|wants?|prefer|hope|"
    r"outside (?:of )?(?:these|those|our|normal|opening|office)|out of hours|before (?:and after|opening)|summer|winter|spring|"
    r"autumn|term|fortnight\w*|weather|depend\w*|vary|varies)\b",
)
# What is about the telephone, or something other than coming for a session.
ELSE = re.compile(
    r"\b(?:online|website|answer\w*|call(?:s|ed|ing)?|phones?|telephones?|ring|reply|replies|e-?mails?|messages?|reception|workshops?|"
    r"class(?:es)?|courses?|"
    r"events?|talks?|training|trained|learn\w*|teach\w*|walk\w*|yoga|meditation|delivery|deliveries|sleep|bed)\b",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    r"\b(?P<who>[Ww]e|I)(?: (?:usually|always|both|all))?(?: work(?! (?:with|on)\b)| start| begin| finish| stop| knock off| wrap up|(?: are| am|['’]re|['’]m) (?:here|in|there|at work))\b"
)


def is_ours(sentence: str, around: str, shut: bool, own: Collection[str]) -> bool:
    """Whether the clause `around` says of the practice, or of one of its people, when they are there."""
    by_name = any(name in around for name in own)
    ours = by_name or US.search(around) or is_labelled(sentence) or is_labelled(around) or _PLACE.search(around)
    return bool(ours and (OPEN.search(sentence) or shut) or _THERE.search(around) or (by_name and _WORKS.search(around)))


def is_labelled(words: str) -> bool:
    """Whether it begins as "Opening hours:" does."""
    return bool(_LABEL.search(words))


def at_work(around: str, alone: bool) -> bool:
    """Whether all of the practice is said to be at work: `we`, or `I` where one works alone."""
    found = _AT_WORK.search(around)
    return bool(found and (alone or found["who"] != "I"))
