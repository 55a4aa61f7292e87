"""How long sessions last by what sentences say, and where the services say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from sitecheck.facts.about_us import clause, speaks_of_others
from sitecheck.facts.fees.columns import minutes_below
from sitecheck.facts.lines_above import with_above
from sitecheck.facts.number_words import IN_WORDS, ROUGHLY, number
from sitecheck.facts.offers import KINDS, SESSION, Offer, named, named_in, without_names
from sitecheck.facts.statements import Statement, has_spanish, own_names, stands_in

if TYPE_CHECKING:
    from sitecheck.site import Site

_COUNT = rf"(?:\d{{1,3}}|{IN_WORDS})"
_MORE = rf"(?P<half>and a half|and a quarter|and three quarters)|(?:and )?(?P<minutes>{_COUNT})[ ‑-]?(?:minutes?|mins?|m\b)"
_LENGTH = re.compile(
    rf"\b(?:(?P<whole>\d{{1,2}}(?:\.\d+|\s?[½¼¾])?|[½¼¾]|an|{IN_WORDS})[ ‑-]?(?:full |whole )?(?:hours?|hrs?|h)\b(?: (?:{_MORE}))?"
    rf"|(?P<and_half>{_COUNT}) and a half[ -]hours?|(?P<part>half|a quarter of|three[ -]quarters of) an[ -]hour"
    rf"|(?P<hours>[1-3])h(?P<past>[0-5]\d)|(?P<alone>{_COUNT})(?: \(\d{{1,3}}\))?[ ‑-]?(?:minutes?|mins?))\b",
    re.IGNORECASE,
)
_PARTS = {"half": 30, "a quarter of": 15, "three quarters of": 45, "and a half": 30, "and a quarter": 15, "and three quarters": 45, "½": 30, "¼": 15, "¾": 45}
# Then it is not the whole of the session.
_PART_OF_IT = re.compile(
    r"(?:\b(?:up to|at least|more than|less than|over|under|only|every|first|(?:the|our|your|my|its|very) last|next|further|within|another|extra|or so|early|"
    r"late|before|after|between|to|than|walk|drive|away|notice|includ\w+|plus|compris\w+)\W*|\b(?:between|from) \S+ (?:and|to) |\d (?:and|or) |\d\s?[–-]\s?)$", re.IGNORECASE,
)
_ASIDE = re.compile(
    r"^\W*(?:(?:or so|early|late|before|after|of(?! which\b)|on the table|in(?! (?:duration|length|total)\b)|away|to (?:talk|read|walk|get)|walk|drive|on foot|longer|more|"
    r"less|shorter|each way|for (?:talking|questions)|at the (?:start|end|beginning)|notice|to(?! yoursel))\b|[–-]\s?\d)",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"(?:\b(?:lasts?|takes?|is|are|be|runs?|costs?|have|get|(?:come|meet|see each other|here|with (?:us|me)) for|goe?s? for|(?:booked|scheduled|allotted|allocated|reserved)(?: (?:in|for|every|to last))?)(?:\s+(?:for|to|exactly|a full|always))?|\d\s+for|\b(?!instead|all|most|some|"
    r"out|which|rest|half|part|kind)\w+\s+of|"
    r"\b(?:session|appointment|visit|treatment)s?|[:(|,–—-])\W*$",
    re.IGNORECASE,
)
_WHOLE = re.compile(rf"\W*[a-z-]*\W*{SESSION}|\s*(?:for|per) (?:the|an?|your|each) (?:[\w-]+ )?{SESSION}\b|\s*(?:costs?\b|[:–—-]\s)", re.IGNORECASE)
_PRICED = re.compile(r"(?: [\w&/-]+){0,3}[\s|:–—-]*[$£€]\s?\d")
"""What follows a length at the beginning of an item in a list of prices."""
_PER = re.compile(r"[$£€]\s?\d+(?:\.\d\d)?(?: (?:per|for(?: (?:an?|each|every))?) | ?[(,·|–—-] ?)$")
_AND_LASTS = re.compile(r"[$£€]\s?\d+(?:\.\d\d)?,? and (?:lasts|takes|is)(?: for)? $")
_OWN_SUM = re.compile(r"[\s:|–—-]*[$£€]\s?\d")
_ALONE = re.compile(r"\s*(?:[.;!)]|$|and (?:focus\w*|includ\w+|is|are|covers?|begins?|takes? place|you)\b)")
_ALLOW = re.compile(r"\b(?:allow|plan|set aside|reserve)(?: for)?\s*$", re.IGNORECASE)
_EVERY_LASTS = re.compile(
    r"\b(?:all|every|each)\b(?: of)?(?: our| my)?(?: \w+)? (?:sessions?|appointments?|visits?|treatments?) (?:lasts?|takes?|is|"
    r"are)\b",
    re.IGNORECASE,
)
_ITSELF_LASTS = re.compile(
    r"\b(?:the|this|each|every|a|our) (?:session|appointment|visit|treatment|call|conversation) (?:lasts|takes|is)\b"
    r"|^\W*(?:it|this) (?:lasts|takes)\b|\byou(?:['’]ll)? (?:will )?have\b|^\W*it is [^.;]{0,40}, ",
    re.IGNORECASE,
)

_KIND = r"(?:all|our|my|each|every|the|an?|individual|standard|typical|normal|clients?|therapy|therapeutic|treatment|counsell?ing|psychotherapy|physiotherapy|massage|osteopath\w+|craniosacral|acupuncture|yoga)"
_SESSIONS_LAST = re.compile(
    rf"\W*(?:{_KIND} )*(?:sessions?|appointments?|treatments?)(?: (?!(?:for|with|of|that|which|who|on|in|at|by|after|before|from)\b)[\w’'-]+){{1,8}}?(?: for| in)?\W*", re.IGNORECASE,
)
"""What stands before the length of any session: "Sessions normally last for"."""

_OF_ALL = re.compile(r"\s*(?:[,.:–—]|(?:with|for|fully|clothed|together|in)\b|$)")
_FURTHER_PART = re.compile(r"\b(?:then|before|after(?:wards)?|the rest|remain\w*|plus|talk\w*|hands[- ]on|on the table|walk|drive|away)\b", re.IGNORECASE)
"""What makes a length one of a part of the session, or of the way to it."""
_OFFERS, _SUCH = re.compile(r"\b(?:we|I)(?: also| only)? (?:offer|have|give|do|book)\b[^.;]{0,30}$", re.IGNORECASE), re.compile(r"(?:,? (?:and|or|to) [\w-]+)? (?:[a-z]+ )?(?:sessions|appointments|treatments)\b", re.IGNORECASE)
"""Around a length that sessions have which are offered: "we offer 60-minute sessions"."""

_LABEL = re.compile(r"(?:^|[|·•;,]\s)\W*(?:session )?(?:duration|length|time)[\s*_]*[:–—][\s*_]*$", re.IGNORECASE)
_ONE_SUCH, _SUCH_ONE = re.compile(r"\b(?:an?|your|this|our)(?: [a-z]+){0,2} $", re.IGNORECASE), re.compile(r"(?: [\w-]+){0,2} (?:session|visit|appointment|treatment|call|conversation|consultation)\b", re.IGNORECASE)
"""What stands before and around the length of one session."""

_HOW_LONG = re.compile(r"\bhow (?:long|much time)\b.*\?\s*$", re.IGNORECASE | re.DOTALL)
_HOW_LONG_IS_ANY = re.compile(rf"\bhow long (?:is|are|does|do|will) (?:(?:your|{_KIND}) )*(?:sessions?|appointments?|treatments?|visits?)(?: (?:usually|normally|typically))?(?: (?:last|take|be|go for))?\s*\?", re.IGNORECASE)


class Length(NamedTuple):
    """`least` and `most` are how many minutes a session may have that is said to be so long: "about an hour" is true of 50."""

    written: str
    minutes: int
    least: int
    most: int
    start: int
    end: int


def wrong_lengths(site: Site) -> Iterator[tuple[Statement, Length, Offer]]:
    """Every length that a session is said to have and has not, with the session."""
    head = ""
    for statement, offered, own, above in with_above(site):
        text = statement.text
        head = (head or text) if text.lstrip().startswith("|") else ""
        if wrong := _in_column(text, head, offered):
            yield statement, *wrong
            continue
        answered = _asked(above.before, offered)
        begun = _LENGTH.match(text) if own and stands_in(statement, "summary") else None
        if begun and own.fees != {0} and ((minutes := _minutes(begun)) > own.minutes or (minutes != own.minutes and _is_all(text, begun.end()))):
            yield statement, Length(begun[0], minutes, minutes, minutes, *begun.span()), own  # it may have less of this or that in it, but no more
            continue
        labelled = _labelled(text, offered, own, summary=stands_in(statement, "summary")) if own else None
        if labelled:
            if labelled.minutes != own.minutes:
                yield statement, labelled, own
            continue
        for length in _answering(text, offered) if answered or above.offer else lengths(text):
            others = (one for one in offered if not length.least <= one.minutes <= length.most and one.fees != {0})
            priced = _OWN_SUM.match(text, length.end)
            paid = None if priced else _PER.search(text[: length.start])
            lasts = None if priced else _AND_LASTS.search(text[: length.start])
            start = paid.start() if paid else lasts.start() if lasts else length.start
            offer = next(others, None) if _EVERY_LASTS.search(text) else named(text, start, length.end, offered)
            offer = offer or above.offer or unlike(length, answered) or (own if _ITSELF_LASTS.search(text) else None) or _of_any(text, length, offered)
            around = without_names(clause(text, length.start, length.end), offered)
            if offer and not length.least <= offer.minutes <= length.most and not speaks_of_others(around, own_names(site)):
                yield statement, length, offer
    if has_spanish(site):
        from sitecheck.facts.spanish import lengths as spanish

        yield from spanish.wrong_lengths(site)


def _labelled(text: str, offered: tuple[Offer, ...], own: Offer, summary: bool) -> Length | None:
    """The length that a session's own page gives it in few words: "Duration: 60 minutes", "A 60-minute session"; one that another session has is that one's, but for the summary."""
    for found in _LENGTH.finditer(text):
        before, minutes = text[: found.start()], _minutes(found)
        alone = not re.search(r"\w", before + text[found.end():])
        single = _ONE_SUCH.search(before) and _SUCH_ONE.match(text, found.end()) and not named_in(text, [one for one in offered if one is not own])
        if alone or _LABEL.search(before) or (single and (summary or not any(one.minutes == minutes for one in offered if one is not own))):
            return Length(found[0], minutes, minutes, minutes, *found.span())
    return None


def _is_all(text: str, end: int) -> bool:
    """Whether a summary that begins with a length goes on as one does that speaks of the whole session."""
    return bool(_OF_ALL.match(text, end)) and not _LENGTH.search(text, end) and not _FURTHER_PART.search(text, end)


def _in_column(row: str, head: str, offered: tuple[Offer, ...]) -> tuple[Length, Offer] | None:
    """The bare number in a table's column of minutes that is not how long the row's session is."""
    minutes = minutes_below(row, head) if head not in ("", row) else 0
    named = {offer.title: offer for _start, _end, offer in named_in(row, offered)} if minutes else {}
    if len(named) != 1 or (offer := next(iter(named.values()))).minutes == minutes:
        return None
    start = re.search(rf"(?<!\d){minutes}(?!\d)", row).start()
    return Length(str(minutes), minutes, minutes, minutes, start, start + len(str(minutes))), offer


def _of_any(text: str, length: Length, offered: tuple[Offer, ...]) -> Offer | None:
    """The session that is nearest to a length that "sessions" are said to have and none has."""
    offers_such = _OFFERS.search(text[: length.start]) and _SUCH.match(text, length.end)
    return unlike(length, _paid(offered)) if offers_such or _SESSIONS_LAST.fullmatch(text, 0, length.start) else None


def unlike(length: Length, offered: tuple[Offer, ...]) -> Offer | None:
    """Of sessions none of which is so long, the one that is nearest to it."""
    fits = any(length.least <= one.minutes <= length.most for one in offered)
    return None if fits else min(offered, key=lambda one: abs(one.minutes - length.minutes), default=None)


def _paid(offered: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """What is a session, and no voucher or package of some."""
    return tuple(one for one in offered if one.fees != {0} and not one.several and not KINDS & set(one.title.lower().split()))


def lengths(text: str) -> Iterator[Length]:
    """How long a whole session is said to last, where that is said for certain."""
    for found in _LENGTH.finditer(text):
        before, after = text[: found.start()], text[found.end():]
        minutes = _minutes(found)
        roughly = ROUGHLY.search(before)
        before = before[: roughly.start()] if roughly else before
        allowed = _ALLOW.search(before)
        whole = allowed or _LASTS.search(before) or (not roughly and _WHOLE.match(after))
        whole = whole or (not re.search(r"\w", before) and _PRICED.match(after))
        if not minutes or not whole or _PART_OF_IT.search(before) or _ASIDE.search(after) or (roughly and not _ALONE.match(after)):
            continue
        least, most = bounds(minutes, bool(roughly))
        yield Length(found[0], minutes, 1 if allowed else least, most, *found.span())


def _answering(text: str, offered: tuple[Offer, ...]) -> Iterator[Length]:
    """The length with which an answer begins, and those of other sessions that it names."""
    first = next(answers(text), None)
    yield from [first] if first else []
    yield from (one for one in lengths(text) if first and one.start > first.end and named(text, one.start, one.end, offered))


def answers(text: str) -> Iterator[Length]:
    """The length with which an answer to "How long is it?" begins."""
    found = _LENGTH.search(text)
    if found and (minutes := _minutes(found)) and not _PART_OF_IT.search(text[: found.start()]) and not _ASIDE.search(text[found.end():]):
        yield Length(found[0], minutes, *bounds(minutes, bool(ROUGHLY.search(text[: found.start()]))), *found.span())


def bounds(minutes: int, roughly: bool) -> tuple[int, int]:
    """The least and the most minutes that may be meant."""
    return (minutes * 4 // 5 + 1, -(-minutes * 4 // 3) - 1) if roughly else (minutes, minutes)


def _asked(text: str, offered: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """The service of which a question asks how long it is, or all of them when it asks it of any session."""
    if not _HOW_LONG.search(text):
        return ()
    return tuple(offer for _start, _end, offer in named_in(text, offered)[:1]) or (_paid(offered) if _HOW_LONG_IS_ANY.search(text) else ())


def length_of(text: str, start: int, end: int) -> int:
    """How long the session lasts that a sum is said to be for; 0 when that is not said beside it."""
    said = [(length.start, length.end, length.minutes) for length in lengths(text) if length.least == length.most]
    before = [one for one in said if one[1] <= start and not re.search(r"[$£€;]", text[one[1]:start])]
    after = [one for one in said if one[0] >= end and not re.search(r"[$£€;,]", text[end:one[0]])]
    if before and after:
        return 0
    return (before[-1] if before else after[0])[2] if before or after else 0


def _minutes(found: re.Match[str]) -> int:
    if found["alone"]:
        return number(found["alone"])
    if found["hours"]:
        return int(found["hours"]) * 60 + int(found["past"])
    if found["part"]:
        return _PARTS[found["part"].lower().replace("-", " ")]
    if found["and_half"]:
        return number(found["and_half"]) * 60 + 30
    whole = found["whole"].lower()
    if whole[-1] in _PARTS:
        return int(whole[:-1].strip() or 0) * 60 + _PARTS[whole[-1]]
    hours = 60 if whole == "an" else int(float(whole) * 60) if whole[0].isdigit() else number(whole) * 60
    return hours + (_PARTS[found["half"].lower()] if found["half"] else number(found["minutes"]) if found["minutes"] else 0)
