"""What sentences say of the practice's sessions: which of them is named, what it costs and how long it lasts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from sitecheck.entries import of_class
from sitecheck.facts.about_us import US
from sitecheck.facts.statements import Statement, statements

if TYPE_CHECKING:
    from practice.schema import Service
    from sitecheck.site import Site

_SESSION = r"(?:sessions?|appointments?|visits?|consultations?|treatments?|ones?|fees?|rates?|prices?)"
_GENERAL = frozenset(
    "a an and any at before booking by for in of on or our per the to with session sessions appointment appointments visit visits "
    "consultation consultations treatment treatments therapy fee fees rate rates minute minutes min hour hours".split()
)
_LENGTH = (
    r"(?P<figures>\b\d{1,3})(?:\s|-|‑)?(?:minutes?|mins?)\b|(?P<hours>\b\d(?:\.\d+)?)(?:\s|-)?(?:hours?|hrs?|h)\b"
    r"|\b(?P<words>(?:an|one)(?: |-)hour(?: and (?:a half|a quarter|fifteen minutes|thirty minutes))?|(?:half|"
    r"three quarters of) an hour|"
    r"one and a half hours|two hours|ninety minutes|seventy-five minutes|sixty minutes|forty-five minutes|thirty minutes)\b"
)
_WORDS = {
    "an hour": 60, "an hour and a half": 90, "one and a half hours": 90, "an hour and thirty minutes": 90,
    "an hour and a quarter": 75, "an hour and fifteen minutes": 75, "half an hour": 30, "three quarters of an hour": 45, "two hours": 120,
    "ninety minutes": 90, "seventy-five minutes": 75, "sixty minutes": 60, "forty-five minutes": 45, "thirty minutes": 30,
}
# Then it is not the whole of the session, or not exactly as long.
_ROUGHLY = re.compile(
    r"(?:\b(?:about|around|roughly|approximately|approx|some|up to|at least|almost|nearly|more than|less than|over|under|only|"
    r"every|first|last|next|further|"
    r"within|another|extra|or so|early|late|before|after|between|to|than|walk|drive|away|notice)\W*|~\s?|\d\s?[–-]\s?)$", re.IGNORECASE,
)
_ASIDE = re.compile(
    r"^\W*(?:or so|early|late|before|after|of|on the table|in|away|to (?:talk|read|walk|get)|walk|drive|on foot|longer|more|"
    r"less|shorter|each way|for (?:talking|questions)|at the (?:start|end|beginning)|notice|to\b|[–-]\s?\d)",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"(?:\b(?:lasts?|takes?|is|are|runs?|costs?)(?:\s+(?:for|to|exactly|a full|always))?|\d\s+for|\b(?!instead|all|most|some|"
    r"out|which|rest|half|part|kind)\w+\s+of|"
    r"\b(?:session|appointment|visit|treatment)s?|[:(|,–—-])\W*$",
    re.IGNORECASE,
)


_SAME = (
    ("first", "initial", "new"), ("follow-up", "returning", "subsequent"),
    ("concession", "concessions", "concessionary", "reduced", "reduced-fee", "low-income"),
    ("baby", "babies", "baby's", "infant", "infants"), ("child", "children", "child's", "children's", "kids"),
)
"""Words that practices use for the same kind of session."""
_FAR = 60
"""Letters between a name and a sum: farther away, it is about something else."""
_CUT = re.compile(r"[;!?/\n$£€]|\.\s")
_NOT_THIS = re.compile(
    r"\b(?:after|before|since|besides|unlike|following|than|as|not)(?: (?:the|an?|your|our))?\s*$",
    re.IGNORECASE,
)
_FOR = re.compile(r"\W*(?:for|per|covers|buys|is(?: the (?:fee|price))?(?: of| for)?)\s[^;!?/\n\d|(]*$")


_WHOLE = re.compile(rf"\W*[a-z-]*\W*{_SESSION}|\s*(?:costs?\b|[:–—-]\s)", re.IGNORECASE)


class Offer(NamedTuple):
    """One service as its texts speak of it; `fees`: what it costs now and what it will cost next."""

    title: str
    name: re.Pattern[str]
    minutes: int
    fees: frozenset[Decimal]


class Length(NamedTuple):
    written: str
    minutes: int
    start: int
    end: int


def about_sessions(site: Site) -> Iterator[tuple[Statement, tuple[Offer, ...], Offer | None]]:
    """The sentences that may speak of the practice's sessions, with all of these, and the one on whose page it stands."""
    services, articles = of_class(site.entries, "Service"), of_class(site.entries, "Article")
    offered = offers(services.values(), site.today)
    own = dict(zip(services, offered, strict=True))
    for statement in statements(site) if offered else ():
        path = statement.source.path
        if path not in articles or US.search(statement.text):  # articles often speak of others
            yield statement, offered, own.get(path)


def offers(services: Iterable[Service], today: date) -> tuple[Offer, ...]:
    """The services with the words by which one of them is told from the others."""
    services = list(services)
    words = [_words(service.title) for service in services]
    common = {word for one in words for word in one if len(words) > 2 and sum(word in other for other in words) * 2 > len(words)}
    made = []
    for service, own in zip(services, words, strict=True):
        others = {word for other in words if other is not own for word in other}
        coming = service.next_fee_after(today)
        fees = frozenset({service.fee_on(today), *([coming.fee] if coming else [])})
        made.append(Offer(service.title, _name(service.title, own - common - others), service.minutes, fees))
    return tuple(made)


def _words(title: str) -> set[str]:
    return {word for word in re.findall(r"[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*", title.lower()) if word not in _GENERAL}


def _name(title: str, distinctive: set[str]) -> re.Pattern[str]:
    """One of its words beside one for a session ("a first visit"), or all where a name would stand ("a follow-up costs")."""
    if not distinctive:
        return re.compile(r"(?!)")  # "Treatment" is what any of them may be called
    forms = [f"(?:{'|'.join(map(_spelt, _same(word)))})" for word in sorted(distinctive, key=title.lower().find)]
    some = (
        rf"|\b(?:{'|'.join(forms)})(?:\s[\w-]+){{0,2}}?\s{_SESSION}\b|\b{_SESSION} (?:for|with|at) (?:an? |"
        rf"your )?(?:{'|'.join(forms)})\b"
        rf"|(?:^|[|:/–—-]\s*|\b(?:an?|the|our|my|your|each|every|one|for)\s+){' (?:and |& )?'.join(forms)}s?\b(?=\s*(?:[,.:;()|"
        rf"–—-]|is\b|are\b|costs?\b|lasts?\b|takes?\b|of\b(?! (?:its|all|the|our|my))|$))"
    )
    return re.compile(rf"\b{re.escape(title)}s?\b{some}", re.IGNORECASE)


def _same(word: str) -> tuple[str, ...]:
    return next((words for words in _SAME if word in words), (word,))


def _spelt(word: str) -> str:
    return re.escape(word).replace(r"\-", r"[-‑ ]?")


def named(text: str, start: int, end: int, offered: Sequence[Offer]) -> Offer | None:
    """The service that some words are about: the nearest one named before them, or after them where none is."""
    found = sorted((match.start(), -match.end(), number) for number, offer in enumerate(offered) for match in _names(text, offer))
    before = [(text[-stop:start], number) for _begin, stop, number in found if -stop <= start]
    after = [(text[end:begin], number) for begin, _stop, number in found if begin >= end]
    if not before or re.search(r"[\d$£€]", text[: found[0][0]]):  # "$135 for a first session, $110 for a follow-up"
        return offered[after[0][1]] if after and len(after[0][0]) < _FAR and _FOR.match(after[0][0]) else None
    between, number = before[-1]
    return offered[number] if len(between) < _FAR and not _CUT.search(between) else None


def _names(text: str, offer: Offer) -> Iterator[re.Match[str]]:
    return (match for match in offer.name.finditer(text) if not _NOT_THIS.search(text[: match.start()]))


def without_names(words: str, offered: Sequence[Offer]) -> str:
    """Some words in which "a follow-up" has become "a session", so that nobody else is taken to be named."""
    for offer in offered:
        words = offer.name.sub("session", words)
    return words


def lengths(text: str) -> Iterator[Length]:
    """How long a whole session is said to last, where that is said for certain."""
    for found in re.finditer(_LENGTH, text, re.IGNORECASE):
        before, after = text[: found.start()], text[found.end():]
        minutes, whole = _minutes(found), _LASTS.search(before) or _WHOLE.match(after)
        if minutes and whole and not _ROUGHLY.search(before) and not _ASIDE.search(after):
            yield Length(found[0], minutes, *found.span())


def length_of(text: str, start: int, end: int) -> int:
    """How long the session lasts that a sum is said to be for; 0 when that is not said beside it."""
    said = [(length.start, length.end, length.minutes) for length in lengths(text)]
    before = [one for one in said if one[1] <= start and not re.search(r"[$£€;]", text[one[1]:start])]
    after = [one for one in said if one[0] >= end and not re.search(r"[$£€;,]", text[end:one[0]])]
    if before and after:
        return 0
    return (before[-1] if before else after[0])[2] if before or after else 0


def _minutes(found: re.Match[str]) -> int:
    if found["figures"]:
        return int(found["figures"])
    if found["hours"]:
        return int(float(found["hours"]) * 60)
    return _WORDS[re.sub(r"^one(?= hour)", "an", found["words"].lower().replace("-hour", " hour"))]
