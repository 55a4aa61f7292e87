"""Words that say that somebody is at the practice, or that it opens or closes, whoever writes them."""

from __future__ import annotations

from sitecheck.days import WEEKDAY

ON_WHAT = rf"on\b(?! (?:an? |every )?{WEEKDAY})"
"""What one may work on, unless it is a day."""
OFTEN = r"(?: (?:usually|always|also|both|all|only|normally|still|now|each|will|can))*"
ROOM = r"(?:practice|studio|clinic|office|rooms?|treatment rooms?|building|place|table)"
_THERE = rf"(?:open|here|in|there|around|available|at work|on duty|staffed|(?:at|in) (?:the|our|my|this) {ROOM})\b"
_NOT = r"(?: (?:never|do not|don['’]t))?"
_BE = r"(?:['’](?:re|m)| are| am| is)"

PRESENT = (
    rf"\b(?:(?:we|I){_BE}{OFTEN} {_THERE}|(?:we|I){OFTEN} (?:work|see|treat|welcome|receive)\b(?! (?:with|{ON_WHAT}|as|that|it|how|no|nobody)\b)|(?:is|are){OFTEN} {_THERE}"
    rf"|(?:the|this) {ROOM} is{OFTEN} {_THERE}"
    r"|you(?:['’]ll| will| can| may)?(?: also| always| still)? (?:come|visit|drop in|stop by|be seen|(?:find|see|catch|meet) (?:us|me|her|him|[A-Z]\w+))"
    r"|you can (?:book|have)|there(?:['’]s| is)(?: always)? (?:somebody|someone) (?:here|in|there)|can (?:also |only |always |still )?(?:come|be seen|be found)|(?<!\w )come (?:by|in|and see|on|any|after|before)"
    r"|(?:appointments|sessions|slots|spots|visits) (?:are |is )?(?:also |only |always )?(?:available|possible|offered|free|quite possible)"
    r"|(?:appointments|sessions|slots|spots|visits)(?: are)?(?: also| only| always)?(?= (?:on|every)\b)"
    r"|(?:my|our) (?:busiest|quietest|calmest|longest|shortest|fullest|late|long|short|early) (?:day|morning|afternoon|evening|night|time)s?"
    r"|(?:best|quietest) (?:time|day) to (?:come|book|visit)|(?:is|are) (?:a )?good (?:time|day)s? (?:for|to)\b"
    r"|(?:mornings?|afternoons?|evenings?|days) (?:is|are) (?:also )?(?:possible|available))"
)
"""That somebody is there: `open` of a day with which it stands."""

KEPT = (
    r"(?:also )?(?:works|sees \w+|treats \w+)|(?:my|our) (?:working )?week (?:is|runs)|there (?:are|is) (?:appointments|sessions|slots|room)"
    rf"|(?:we|I)(?: also)? (?:have|offer|do) (?=(?:\w+ ){{0,3}}?\w*{WEEKDAY} (?:mornings?|afternoons?|evenings?|appointments|sessions|clinics?)\b)"
    rf"|(?:my|our) (?={WEEKDAY} (?:clinic|appointments|sessions|hours))"
    r"|(?:we|I) (?:keep|reserve|have|hold)(?= [^.;]{3,40} (?:for|aside for|free for) (?:people|clients|those|new|first|children|babies|follow|appointments|sessions))"
    r"|late (?:nights?|evenings?|opening)(?= (?:is|are)\b|:)"
)
"""The same, of days that are named with it, but no sign by itself that the practice is meant."""

_DO_NOT = r"(?:never|(?:(?:do|does) not|(?:don|doesn)['’]t)(?: (?:currently|normally|usually|generally))?)"
ABSENT = (
    r"\b(?i:closed|shut|impossible|not open|(?:not|never) (?:available|possible)|(?:never|not)(?= on (?:an? )?\w+days?\b)"
    r"|never (?:open|work|(?:find|see|meet) (?:us|me|anyone|anybody))|(?:can['’]t|cannot|can not) (?:come|see (?:us|me)|be seen|visit)"
    rf"|(?:{_DO_NOT}|(?:are|is|am) not|(?:aren|isn)['’]t) (?:open|work|working|in|here|available|manned|staffed|attended)"
    rf"|{_DO_NOT} do (?=(?:mornings|afternoons|evenings)\b)|{_DO_NOT} (?:see|take|have|give|offer) (?:any )?(?:\w+ )?(?:anyone|anybody|people|clients|patients|visitors|bookings|appointments|sessions|services|treatments|consultations)"
    rf"|(?:see|sees|treat|treats) (?:nobody|no one)|no (?:appointments|sessions)|no(?=(?: \w+)? {WEEKDAY}(?:s\b| (?:appointments|sessions)))|(?:nobody|no one)(?: is)? (?:here|in|there)|(?:my|our) (?:\w+ )?days? off|(?:(?:are|is|am)|['’](?:re|m)) off(?= on\b))\b"
)
"""That nobody is there."""

MOVES = (
    rf"\b(?:(?:we|I){_BE}?{_NOT}{OFTEN} (?:offer|give|have|hold|keep|reserve|take|start|begin|finish|stop|open|close|shut|lock|unlock|knock off|wrap up|pack up|leave|stay|go home|run|finished|done)\b"
    r"|(?:my|our) (?:\w+ )?(?:day|days|week|hours|door|doors|lunch|break|clinic)\b|stays? (?:open|(?:un)?till?)\b|there is a (?:lunch )?break"
    r"|(?:appointments?|sessions?|slots?|spots?|times|visits?)\b|(?:the )?(?:first|last|latest|earliest) (?:person|client|patient|visitor|one|hour|of (?:whom|them))\b"
    r"|visit us|drop in|early birds|night owls)"
)
"""That it opens or closes then, or that a session is there to be had."""

UNLOCKS = r"(?:opens?|opening|reopens?|starts?|starting|begins?|unlocks?)"
LOCKS = (
    r"(?:clos(?:e|es|ing)|shuts?|(?<!the )locks?|ends?|finish(?:es)?|stops?|leaves?|knocks? off|wraps? up|packs? up|calls? it a day|(?:is|are) (?:locked|closed|shut)|(?:goes?|heads?) home|"
    r"(?:is|are|am|(?<!you)['’](?:re|m)) (?:done|out|over|finished|gone|home))"
)
"""With `at` or `by` and a time: when the first one comes, and when the last one goes."""
