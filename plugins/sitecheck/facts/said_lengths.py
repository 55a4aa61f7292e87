"""How long sessions last by what sentences say, and where the services say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.facts.about_us import clause, speaks_of_others
from sitecheck.facts.fees.columns import minutes_below
from sitecheck.facts.lengths import LENGTH, Length, answers, lengths, minutes_in
from sitecheck.facts.lines_above import with_above
from sitecheck.facts.offers import KINDS, Offer, named, named_in, without_names
from sitecheck.facts.statements import Statement, has_spanish, own_names, stands_in

if TYPE_CHECKING:
    from sitecheck.site import Site

_PER = re.compile(r"[$£€]\s?\d+(?:\.\d\d)?(?: (?:per|for(?: (?:an?|each|every))?) | ?[(,·|–—-] ?)$")
_AND_LASTS = re.compile(r"[$£€]\s?\d+(?:\.\d\d)?,? and (?:lasts|takes|is)(?: for)? $")
_OWN_SUM = re.compile(r"[\s:|–—-]*[$£€]\s?\d")
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
    rf"\W*(?:(?:after that|afterwards|thereafter|then),? )?(?:{_KIND} )*(?:sessions?|appointments?|treatments?)(?: (?!(?:for|with|of|that|which|who|on|in|at|by|after|before|from)\b)[\w’'-]+){{1,8}}?(?: for| in)?\W*", re.IGNORECASE,
)
"""What stands before the length of any session: "Sessions normally last for"."""
_OF_ALL = re.compile(r"\s*(?:[,.:–—]|of (?:[\w-]+ ){0,3}(?:massage|therapy|treatment|reflexology|bodywork|touch)\b|(?:with|for|fully|clothed|together|in)\b|$)")
_FURTHER_PART = re.compile(r"\b(?:then|before|after(?:wards)?|the rest|remain\w*|plus|talk\w*|hands[- ]on|on the table|walk|drive|away)\b", re.IGNORECASE)
"""What makes a length one of a part of the session, or of the way to it."""
_OFFERS, _SUCH = re.compile(r"\b(?:we|I)(?: also| only)? (?:offer|have|give|do|book)\b[^.;]{0,30}$", re.IGNORECASE), re.compile(r"(?:,? (?:and|or|to) [\w-]+)? (?:[a-z]+ )?(?:sessions|appointments|treatments)\b", re.IGNORECASE)
"""Around a length that sessions have which are offered: "we offer 60-minute sessions"."""
_LABEL = re.compile(r"(?:^|[|·•;,]\s)\W*(?:session )?(?:duration|length|time)[\s*_]*[:–—][\s*_]*$", re.IGNORECASE)
_ONE_SUCH, _SUCH_ONE = re.compile(r"\b(?:an?|your|this|our)(?: [a-z]+){0,2} $", re.IGNORECASE), re.compile(r"(?: [\w-]+){0,2} (?:session|visit|appointment|treatment|massage|reflexology|therapy|call|conversation|consultation)\b", re.IGNORECASE)
"""What stands before and around the length of one session."""

_HOW_LONG = re.compile(r"\bhow (?:long|much time)\b.*\?\s*$", re.IGNORECASE | re.DOTALL)
_HOW_LONG_IS_ANY = re.compile(rf"\bhow long (?:is|are|does|do|will) (?:(?:your|{_KIND}) )*(?:sessions?|appointments?|treatments?|visits?)(?: (?:usually|normally|typically))?(?: (?:last|take|be|go for))?\s*\?", re.IGNORECASE)


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
        begun = LENGTH.match(text) if own and stands_in(statement, "summary") else None
        if begun and own.fees != {0} and ((minutes := minutes_in(begun)) > own.minutes or (minutes != own.minutes and _is_all(text, begun.end()))):
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
            offer = offer or above.offer or unlike(length, answered) or (own if _ITSELF_LASTS.search(text) or (paid and not any(one.minutes == length.minutes for one in offered)) else None) or _of_any(text, length, offered)
            around = without_names(clause(text, length.start, length.end), offered)
            if offer and not length.least <= offer.minutes <= length.most and not speaks_of_others(around, own_names(site)):
                yield statement, length, offer
    if has_spanish(site):
        from sitecheck.facts.spanish import lengths as spanish

        yield from spanish.wrong_lengths(site)


def _labelled(text: str, offered: tuple[Offer, ...], own: Offer, summary: bool) -> Length | None:
    """The length that a session's own page gives it in few words: "Duration: 60 minutes", "A 60-minute session"; one that another session has is that one's, but for the summary."""
    for found in LENGTH.finditer(text):
        before, minutes = text[: found.start()], minutes_in(found)
        alone = not re.search(r"\w", before + text[found.end():])
        single = _ONE_SUCH.search(before) and _SUCH_ONE.match(text, found.end()) and not named_in(text, [one for one in offered if one is not own])
        if alone or _LABEL.search(before) or (single and (summary or not any(one.minutes == minutes for one in offered if one is not own))):
            return Length(found[0], minutes, minutes, minutes, *found.span())
    return None


def _is_all(text: str, end: int) -> bool:
    """Whether a summary that begins with a length goes on as one does that speaks of the whole session."""
    return bool(_OF_ALL.match(text, end)) and not LENGTH.search(text, end) and not _FURTHER_PART.search(text, end)


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


def _answering(text: str, offered: tuple[Offer, ...]) -> Iterator[Length]:
    """The length with which an answer begins, and those of other sessions that it names."""
    first = next(answers(text), None)
    yield from [first] if first else []
    yield from (one for one in lengths(text) if first and one.start > first.end and named(text, one.start, one.end, offered))


def _asked(text: str, offered: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """The service of which a question asks how long it is, or all of them when it asks it of any session."""
    if not _HOW_LONG.search(text):
        return ()
    return tuple(offer for _start, _end, offer in named_in(text, offered)[:1]) or (_paid(offered) if _HOW_LONG_IS_ANY.search(text) else ())
