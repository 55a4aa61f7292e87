"""What a sentence about opening hours is made of: days, times, and words for open, closed and except."""

from __future__ import annotations

import re

from sitecheck.facts.clock import NOT_A_TIME, TIME
from sitecheck.facts.said_days import DAYS

TO = r"\s*(?:[-–—]|\b(?:to|till?|until|through)\b)\s*"
PIECE = re.compile(
    rf"(?P<days>{DAYS})"
    rf"|(?P<range>(?:\b(?i:from)\s+)?(?P<opens>{TIME}){TO}(?P<closes>{TIME}){NOT_A_TIME})"
    rf"|(?P<between>\b(?i:between)\s+(?P<after>{TIME})\s+and\s+(?P<before>{TIME}){NOT_A_TIME})"
    rf"|(?P<until>\b(?i:until|till?|up to|as late as|(?:closes?|closing|ends?|finish(?:es)?|stops?|leaves?|knock off|wrap up|done) at)\s+(?P<end>{TIME}){NOT_A_TIME})"
    rf"|(?P<late>(?i:(?:(?:do|does) not|(?:don|doesn)['’]t) open (?:until|before))\s+(?P<later>{TIME}){NOT_A_TIME})"
    rf"|(?P<since>\b(?i:from|(?:opens?|opening|reopens?|starts?|starting|begins?|come(?: in)?)(?: (?:our|the|"
    rf"its) \w+)?(?: again)? at|as early as|(?:in|here|there|open) by)\s+(?P<begin>{TIME}){NOT_A_TIME})"
    rf"|(?P<moment>\b(?i:at)\s+(?P<at>{TIME}){NOT_A_TIME}(?! [A-Z]))"
    r"|(?P<but>\b(?i:except(?: for| on)?|apart from|other than|but not|but(?= (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
    r"Sun)day)|bar)\b)"
    r"|(?P<shut>\b(?i:closed|shut|not open|never (?:open|work)|(?:do|does|are|is|am) not (?:open|work|working|in|here|available)|"
    r"(?:don|doesn|aren|isn)['’]t (?:open|work|working|in|here|available)|no (?:appointments|sessions)|(?:not|never) (?:available|possible)|impossible|no(?=(?: \w+)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:s\b| (?:appointments|sessions)))|"
    r"(?:never|(?:do|does) not|(?:don|doesn)['’]t) (?:see|take|have|give|offer) (?:any )?(?:anyone|anybody|people|clients|patients|visitors|bookings|appointments|sessions)|"
    r"(?:nobody|no one)(?: is)? (?:here|in|there))\b)"
    r"|(?P<open>\b(?i:open(?:s|ing)?|hours|(?:we|I)(?:['’]re| are|['’]m| am) (?:here|in|available)|(?:we|I|"
    r"both) (?:also )?(?:work|see (?:people|clients|patients|visitors))"
    r"|(?:also )?(?:works|sees \w+|treats \w+)|is (?:here|in|available)|you can (?:come|visit|see us|find us)|"
    r"you(?:['’]ll| will) find (?:me|us)"
    r"|(?:appointments|sessions|slots|visits) (?:are )?(?:also |only |always )?(?:available|possible|offered|free)"
    r"|(?:appointments|sessions|slots|visits)(?: are)?(?: also| only| always)?(?= (?:on|every)\b)"
    r"|(?:my|our) (?:busiest|quietest|calmest|longest|shortest|fullest) (?:day|morning|afternoon|evening|time)s?"
    r"|(?:best|quietest) (?:time|day) to (?:come|book|visit)|(?:is|are) (?:a )?good (?:time|day)s? (?:for|to)\b"
    r"|(?:mornings?|afternoons?|evenings?|days) (?:is|are) (?:also )?(?:possible|available)"
    r"|(?:we|I) (?:keep|reserve|have|hold)(?= [^.;]{3,40} (?:for|aside for|free for) (?:people|clients|those|new|first|children|babies|follow|appointments|sessions))|can (?:also |only |always |still )?(?:come|be seen)"
    r"|(?:(?:we|I)(?: are|['’]re| am|['’]m)|is) (?:at work|(?:at|in) (?:the|our|my) (?:practice|studio|office|rooms?))"
    r"|late (?:nights?|evenings?|opening)(?= (?:is|are)\b|:))(?!\w))"
)
"""`moment` is when somebody can come or a session begins; all other times are those of opening or closing."""


def is_time(piece: re.Match[str]) -> bool:
    return not (piece["days"] or piece["shut"] or piece["but"] or piece["open"])
