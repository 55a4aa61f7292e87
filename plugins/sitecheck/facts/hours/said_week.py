"""What sentences say of the whole week: "six days a week", "round the clock", "no evening appointments", a daily break."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sitecheck.days import WEEKDAY_NAMES
from sitecheck.facts.about_us import clause, named, speaks_of_others
from sitecheck.facts.hours.clock import NOT_A_TIME, TIME, readings
from sitecheck.facts.hours.parts_of_day import Part, Times, allows, covers
from sitecheck.facts.hours.pieces import TO
from sitecheck.facts.hours.talk import AT_TIMES, ELSE, WILL
from sitecheck.facts.hours.week import by_appointment
from sitecheck.facts.number_words import IN_WORDS, number
from sitecheck.facts.said_days import DAYS, days_in

_WHO = r"\b(?P<who>[Ww]e|I|(?i:(?:the|this|our|my) (?:practice|studio|doors?|rooms?)))(?:['’](?:re|m))?\b"
_OPENS = (" is open", " opens", " is closed")
_COUNT = re.compile(
    rf"{_WHO}(?: (?:is|are|am|usually|here|there|in|open|opens|works?|sees? (?:people|clients)))+(?: on)?(?: for)?"
    rf" (?P<days>(?P<many>[1-6]|{IN_WORDS}) (?:full )?days (?:(?:a|per|each|every) week|out of (?:seven|7)))\b"
    rf"|^\W*[Oo]pen (?P<bare_days>(?P<bare>[1-6]|{IN_WORDS}) days)\b"
)
_ALWAYS = re.compile(
    rf"{_WHO}(?: (?:is|are|am|always|open|here|there|available))+ (?P<always>(?:24/7|(?:a)?round the clock|day and night|24 hours(?: a day)?))(?!\w)"
)
_PART = re.compile(
    r"\b(?:(?P<none>(?:we|I) (?:have|offer|give|do) no|(?:we|I) (?:do not|don['’]t) (?:have|offer|give|do)|(?:there are )?no) (?P<none_part>morning|afternoon|evening)"
    r"|(?P<some>(?:we|I) (?:also )?(?:have|offer|give)) (?P<some_part>morning|afternoon|evening)) (?:appointments|sessions|slots|visits)(?: (?:are )?(?:available|possible|offered))?(?=\s*(?:[.,;!]|$|on any day))"
    r"|\b(?P<never>(?:we|I) (?:never work|(?:do not|don['’]t) work|(?:are|am) (?:never|not) (?:here|in|open))) in the (?P<never_part>morning|afternoon|evening)s?\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    rf"\b(?P<many>[1-7]|{IN_WORDS}) (?:late |long )?(?P<part>morning|afternoon|evening|night)s? (?:a|per|each|every) week\b"
    rf"|\b[Ww]e (?:work|have) (?P<late>[1-7]|{IN_WORDS}) late (?:evening|night|day)s?\b", re.IGNORECASE)
_ONLY_SHUT = re.compile(
    rf"\b(?:only day(?:s)?\b[^.;!?]{{0,30}}?\b(?:not|never|closed|shut|nobody|n['’]t|off)\b[^.;!?]{{0,20}}? (?:is|are)|(?:only closed|closed only|only shut)(?: on)?) (?:an? )?(?P<days>{DAYS})|\bclosed(?: on)? (?P<too>{DAYS}) only\b",
    re.IGNORECASE,
)
_ONLY_OPEN = re.compile(rf"\b(?:[Ww]e|I)(?: are|['’]re| am|['’]m)? only (?:open|work|here|in|see (?:people|clients))(?: on| from)? (?P<days>{DAYS})(?! (?:morning|afternoon|evening))")
_BREAK = re.compile(
    rf"\b(?i:(?P<lunch>lunch(?: break)? is|(?:we|I) (?:have|take) (?:our |my |a )?lunch(?: break)?)|(?:we|I|the practice) closes? for lunch)"
    rf"(?: every day| daily)? (?:from |between )?(?P<from>{TIME})(?:{TO}| and )(?P<to>{TIME}){NOT_A_TIME}"
)

_HINTS = ("day", "morning", "afternoon", "evening", "night", "only", "24", "clock", "lunch")
"""One of these stands in all that is sought here; most sentences have none, which is quickly known."""


def said_of_week(sentence: str, own: Collection[str], week: list[Times], alone: bool) -> Iterator[tuple[int, int, str]]:
    """Each part of a sentence that is not so in any week of the practice, with what is; `alone`: one person is the practice."""
    words = sentence.casefold()
    if not any(hint in words for hint in _HINTS) or AT_TIMES.search(sentence) or WILL.search(sentence):
        return
    sentence = named(tuple(own)).sub(lambda name: "we".rjust(len(name[0])) if sentence.startswith(_OPENS, name.end()) else name[0], sentence) if own else sentence
    for find in (_counted, _counted_parts, _only_shut, _only_open, _always, _parts, _breaks):
        for start, end, wrong in find(sentence, week, alone):
            around = clause(sentence, start, end)
            if not ELSE.search(around) and not speaks_of_others(around, own):
                yield start, end, wrong


def _counted(sentence: str, week: list[Times], alone: bool) -> Iterator[tuple[int, int, str]]:
    count, arranged = sum(map(bool, week)), sum(map(by_appointment, week))
    for found in _COUNT.finditer(sentence):
        if (alone or found["who"] != "I") and not count <= number(found["many"] or found["bare"]) <= count + arranged:
            yield *found.span("days" if found["days"] else "bare_days"), f"your hours are on {count} days"


def _counted_parts(sentence: str, week: list[Times], alone: bool) -> Iterator[tuple[int, int, str]]:
    """More evenings than there may be in these hours, or fewer than there surely are."""
    for found in _PARTS.finditer(sentence):
        part, many = Part((found["part"] or "evening").lower()), number((found["many"] or found["late"]).lower())
        if re.search(TIME, sentence[found.end():]) or re.search(TIME, sentence[:found.start()]):
            continue  # "two afternoons a week until six"
        surely, perhaps = (sum(1 for times in week if times and holds(times)) for holds in (lambda times: covers(times, part), lambda times: allows(times, part, week)))
        if not surely <= many <= perhaps and (alone or not re.search(r"\bI\b", sentence)):
            yield *found.span(), f"your hours have {surely or perhaps} such"


def _only_shut(sentence: str, week: list[Times], alone: bool) -> Iterator[tuple[int, int, str]]:
    for found in _ONLY_SHUT.finditer(sentence):
        named = "days" if found["days"] else "too"
        said, shut = days_in(found[named]), [day for day, times in enumerate(week) if not times and not by_appointment(times)]
        if (not {*shut} <= {*said} or any(week[day] for day in said)) and (alone or not re.search(r"\bI\b", sentence)):
            yield *found.span(named), "you are closed on " + (", ".join(WEEKDAY_NAMES[day] for day in shut) or "no day")


def _only_open(sentence: str, week: list[Times], alone: bool) -> Iterator[tuple[int, int, str]]:
    for found in _ONLY_OPEN.finditer(sentence):
        more = [day for day, times in enumerate(week) if times and day not in days_in(found["days"])]
        if more and (alone or not found[0].startswith("I")):
            yield *found.span("days"), f"you are open on {WEEKDAY_NAMES[more[0]]} too"


def _always(sentence: str, week: list[Times], alone: bool) -> Iterator[tuple[int, int, str]]:
    for found in _ALWAYS.finditer(sentence):
        if any(times != [(0, 1440)] for times in week):
            yield *found.span("always"), "your hours are not"


def _parts(sentence: str, week: list[Times], alone: bool) -> Iterator[tuple[int, int, str]]:
    """Without a day, something is said of all of them."""
    named = any(len(days_in(day[0])) < 7 for day in re.finditer(DAYS, sentence.split(";")[0]))
    found = None if named else _PART.search(sentence)
    if not found or (re.match(r"I\b", found[0]) and not alone):
        return
    part = Part((found["none_part"] or found["never_part"] or found["some_part"]).lower())
    if found["some"] and not any(allows(times, part, week) for times in week if times):
        yield *found.span(), f"on no day you are open in the {part.name}"
    if not found["some"] and (day := next((day for day, times in enumerate(week) if covers(times, part)), None)) is not None:
        yield *found.span(), f"on {WEEKDAY_NAMES[day]} you are open in the {part.name}"


def _breaks(sentence: str, week: list[Times], alone: bool) -> Iterator[tuple[int, int, str]]:
    """A break that lies within the opening times of every day; one for lunch, only where the hours know of breaks."""
    found = None if re.search(rf"\bon {DAYS}", sentence) else _BREAK.search(sentence)
    if not found or (found["lunch"] and not any(len(times) > 1 for times in week)):
        return
    meant = [(begin, end) for begin in readings(found["from"]) for end in readings(found["to"]) if begin < end and 600 <= begin <= 960]
    if meant and all(any(opens < end and begin < closes for opens, closes in times) for times in week if times for begin, end in meant):
        yield *found.span(), "your hours have no such break"
