"""Whether a part of a sentence speaks of the practice or of somebody else, as far as its words tell.

What is compared with the practice's facts has to be said of the practice: the library's hours, a neighbour's
address and the fee of a student clinic are right as they are. Where it cannot be known, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import takewhile

from sitecheck.days import WEEKDAY
from sitecheck.facts.number_words import IN_WORDS
from sitecheck.facts.places.street_kinds import STREETS

US = re.compile(r"\b(?:us|we|We|our|Our|ours|Ours|me|my|My|I|(?:the|The|this|This) practice)\b")
"""Words with which a practice speaks of itself; `US` is a country."""

_HELP = r"help ?lines?|life ?lines?|hot ?lines?|(?:crisis|nurse|advice) lines?|samaritans|NHS \d+|ambulances?|emergenc\w+|crisis"
_BODIES = (
    r"boards?|councils?|registers?|registry|associations?|societ(?:y|ies)|institutes?|universit(?:y|ies)|colleges?|"
    r"(?<!after )schools?|academy"
)
_MEDICINE = (
    r"(?<!day )clinics?|hospitals?|doctors?|GPs?|physicians?|surger(?:y|ies)|pharmac(?:y|ies)|chemists?|dentists?|midwi(?:fe|ves)|"
    r"psycholog\w+|osteopaths?|chiropractors?"
)
_TOWN = (
    r"taxis?|cabs?|bus|buses|trams?|trains?|stations?|landlord|neighbou?rs?|insurers?|insurance|police|hotels?|librar(?:y|ies)|"
    r"caf[eé]s?|restaurants?|baker(?:y|ies)|shops?(?! \d)|stores?|markets?|supermarkets?|museums?|church(?:es)?|gyms?|pools?|"
    r"garages?|parking|car parks?|lots?|meters?|gates?|machines?|compan(?:y|ies)|firms?|they (?:want|ask|charge|need|keep)|banks?|"
    r"post office|departments?|accountants?|solicitors?|ombudsman|commission|authority|charity"
)
_RESEARCH = r"trials?|stud(?:y|ies)|participants?|volunteers?|researchers?|groups?"
_ELSEWHERE = r"elsewhere|in town|nearby|down the road|(?<!every )(?<!each )(?<!as any )others?|someone else|friends?|resorts?|spas?|theirs"
_FAMILY = (
    r"(?<!with )(?:my|our|your|his|her|their|a|the) (?:\w+ )?(?:(?:grand)?(?:mother|father|parent)s?|sister|brother|daughter|son|wife|husband|partner|"
    r"aunt|uncle|cousin|teacher|mentor|supervisor)"
)
_COLLEAGUES = (
    r"(?:some|many|most|other|few|several|certain|all|these|those) (?:\w+ )?"
    r"(?:practices|practi[ct]ioners|therapists|colleagues|places|studios)"
)
_THEIRS = (
    r"(?:their|his|her) (?:\w+ )?(?:hours|times|days|fees?|rates?|prices?|address|number|doors?|rooms?|practice|studio|office|"
    r"sessions?|appointments?)"
)
OTHERS = re.compile(
    rf"\b(?:{_HELP}|{_BODIES}|{_MEDICINE}|{_TOWN}|{_RESEARCH}|{_ELSEWHERE}|{_FAMILY}|{_COLLEAGUES}|{_THEIRS})\b(?! (?-i:{'|'.join(kind.title() for kind in STREETS.split('|'))})\b)", re.IGNORECASE,
)
"""Who else has hours, fees, a number and an address on a practice's pages; "Station Road" is only the name of a street."""

_OWN = (
    r"(?:practice|practi[ct]ioners?|studio|rooms?|office|doors?|building|entrance|appointments?|sessions?|visits?|treatments?|"
    r"therapy|counsell?ing|massage|hours?|times?|days?|fees?|rates?|prices?|costs?|address|number|line|phone|telephone)"
)
_HOUSES = r"(?:clinic|surgery|hospital|salon|spa|gym|academy|institute|store|shop|pharmacy)\b"
_OUR_HOUSE = re.compile(
    rf"^\W*(?:clinic|surgery|salon) (?=(?:opening |working )?(?:days|hours|times)\b)|\b(?:our|my|this)(?: (?!local|near|neighbou?r|partner|former|old|other|next)\w+)? {_HOUSES}"
    r"|\bthe clinic\b(?! (?:next|across|opposite|downstairs|upstairs|below|above|down|nearby|there|in|on(?! [+(\d]| (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*day)|at|by|where|of|that|which|for)\b)",
    re.IGNORECASE,
)
"""How a practice speaks of its own house, when nothing sets it apart."""
_WHEN = rf"(?:{WEEKDAY}|(?:new |whole )?(?:year|month|week)|(?:\w+ )?(?:holidays?|break)|\d+(?:st|nd|rd|th))"
_DOES = r"(?:is|are|opens?|closes?|runs?|has|have|costs?|charges?|stands?|takes|wants)"
_SUBJECT = re.compile(
    rf"\b(?:the|a|an|this|that|these|those)\s+(?!(?:[\w'’-]+\s+){{0,3}}?{_OWN}\b|{_WHEN}\b)(?:(?!(?:we|I|you|and|\d+)\b)[\w'’-]+\s+){{1,3}}?{_DOES}\b"
    r"|\b(?!today\b)\w+['’]s\s+(?:[\w-]+\s+)?(?:hours|opening|fees?|rates?|address|number|doors?|studio|practice|office)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(rf"[;!?()—]|:\s(?=(?:[Ww]e|I|you|the practice)\b)|\s[–-]\s|,?\s(?:but(?! not\b)|while|whereas|(?:even )?though|although|because|since|as(?= (?:we|I)\b))\s|,\s(?:and(?!\s(?:on\s)?{WEEKDAY}|\s(?:till?|until|from)\s(?:\d|noon|{IN_WORDS}\b))|so|where|which|who)\s")
_FURTHER = re.compile(r"[,;!?()—]|\s[–-]\s|\s(?:and|but|while|whereas|so that|because|when|as|instead of|to (?:be|do|go|get))\s")


def clause(sentence: str, start: int, end: int) -> str:
    """Some words with what stands around them: all of the clause before, and what still belongs to them afterwards."""
    aside = re.sub(r"\([^()]*\)", lambda found: " " * len(found[0]), sentence[:start])
    boundaries = takewhile(lambda found: found.end() <= start, _CLAUSE.finditer(aside + sentence[start:]))
    before = max(map(_begin, boundaries), default=0)
    after = _FURTHER.search(sentence, end)
    return sentence[before:after.start() if after else len(sentence)]


def _begin(boundary: re.Match[str]) -> int:
    """Where a clause begins: with "which", it speaks of the word in front of it."""
    if not re.search(r"which|where", boundary[0]):
        return boundary.end()
    word = re.search(r"(?:\b(?:the|our|my) )?[\w'’-]+$", boundary.string[: boundary.start()])
    return word.start() if word else boundary.end()


def speaks_of_us(words: str, own: Collection[str]) -> bool:
    """Whether the practice names itself, by `we` or by a name of its own."""
    return bool(US.search(words)) or any(name in words for name in own)


def speaks_of_others(words: str, own: Collection[str] = ()) -> bool:
    """Whether somebody else is named, or something that is not the practice does what is said; `own`: names that are ours."""
    words = as_we(words, own)
    return bool(OTHERS.search(words) or _SUBJECT.search(words))


def names_others(words: str, own: Collection[str]) -> bool:
    """Whether somebody else is named."""
    return bool(OTHERS.search(as_we(words, own)))


@lru_cache(maxsize=8)
def named(own: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some names, as a whole word or with its 's."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, own))})(?:['’]s)?(?!\w)")


def as_we(words: str, own: Collection[str]) -> str:
    """Some words in which the practice is called `we`, whatever it calls itself: by its name, "our surgery", "the clinic"."""
    words = _OUR_HOUSE.sub("we", words)
    if not own:
        return words
    words, house = named(tuple(own)).sub("we", words), _the_house(tuple(own))
    return house.sub("we", words) if house else words


@lru_cache(maxsize=8)
def _the_house(own: tuple[str, ...]) -> re.Pattern[str] | None:
    """What a practice is that has the word for it in its name: "the hospital" of "Larkmere Animal Hospital"."""
    kinds = {found[0].lower() for name in own for found in re.finditer(_HOUSES, name, re.IGNORECASE)}
    return re.compile(rf"\bthe (?:{'|'.join(sorted(kinds))})\b", re.IGNORECASE) if kinds else None
