"""The practice's sessions as sentences speak of them: which of them is named, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from sitecheck.entries import of_class, unread_names
from sitecheck.facts.about_us import US
from sitecheck.facts.number_words import IN_WORDS, number
from sitecheck.facts.statements import NOT_SPANISH, Statement, statements

if TYPE_CHECKING:
    from practice.schema import Service
    from sitecheck.site import Site

SESSION = r"(?:sessions?|appointments?|visits?|consult(?:ation)?s?|treatments?|ones?|fees?|rates?|prices?)"
"""What a session, or its price, is called."""
_GENERAL = frozenset(
    "a an and any at before booking by for in of on or our per the to with session sessions appointment appointments visit visits "
    "consultation consultations treatment treatments therapy fee fees rate rates minute minutes min hour hours".split()
)
_SAME = (
    ("first", "initial", "new"), ("follow-up", "returning", "return", "repeat", "subsequent", "further", "ongoing", "later"), ("standard", "ordinary", "regular", "normal"),
    ("concession", "concessions", "concessionary", "reduced", "reduced-fee", "low-income"),
    ("baby", "babies", "baby's", "infant", "infants"), ("child", "children", "child's", "children's", "kids"),
)
"""Words that practices use for the same kind of session."""
_NOT_ALONE = frozenset("new later further ongoing".split())
"""Of these, the words that name a session only beside a word for one: "Later: £40" is what is due then."""
_LATER = frozenset((*_SAME[1], "review"))
_FIRST = re.compile(rf"\b(?:first|initial) (?:[\w-]+ )?(?:{SESSION}|time)\b", re.IGNORECASE)
_REST = re.compile(
    r"(?:\b(?:after that|after (?:your|the) first(?: \w+)?|thereafter|from then on)(?=,? (?:it(?:['’]s| is| costs| comes)|we(?:['’]ll)? (?:meet|see each other)|I see you|you(?:['’]ll)? (?:pay|come)|"
    r"each|every|all|any|(?:your |the )?(?:sessions?|appointments?|visits?|treatments?|fees?|price)\b|[$£€]))"
    r"|(?<=\d )(?:after that|thereafter|afterwards|from then on)|\b(?:each|every) (?:time|one|visit|session|appointment|treatment) (?:after|thereafter|from then on)|\b(?:the )?ones? after|\bthe following ones)\b(?! (?:an?|one|two|three|\d+)\b)",
    re.IGNORECASE,
)
"""What all sessions after the first one are called beside it."""
KINDS = frozenset("call conversation chat package bundle block voucher certificate workshop class".split())
"""What is no session has its own word, with which it is named: "the call is free"."""
_PEOPLE = frozenset("children kids babies infants teens students seniors pensioners couples".split())
"""For whom a session is: "children pay half"."""
_SEVERAL = re.compile(rf"\b({IN_WORDS}|\d{{1,2}})[ -](?:[\w-]+ ){{0,2}}?(?:sessions?|appointments|visits|treatments|follow-ups)\b", re.IGNORECASE)
_FAR = 60
"""Letters between a name and a sum: farther away, it is about something else."""
_NEAR = 30
_CUT = re.compile(r"[;!?/\n$£€]|\.\s|\b(?:but|also) (?:we |I )?(?:also )?(?:offer|have|give)\b")
_BELOW = re.compile(r"[\s*_:#]*\n[\s*_:]*")
"""A name at the end of a line has its price in the next one."""
_NOT_THIS = re.compile(
    r"\b(?:after|before|since|besides|unlike|following|than|as|not|how)(?: (?:the|an?|your|our))?\s*$",
    re.IGNORECASE,
)
_SUCH = re.compile(r"[-‑](?:minute|min|hour)$", re.IGNORECASE)
"""What ends so, is said of the word behind it: "a 75-minute extended session"."""
_IS = re.compile(r"\s+(?:is|are|costs?|comes? to)\s+(?:\w+ )?")
_FOR_WHOM = re.compile(r" for (?:(?:an?|each|every|your|the) )?(?P<one>[a-z-]+)(?=\s*(?:[.,;:!)|]|$|(?:and|or|with)\b))", re.IGNORECASE)
"""Right behind a sum or a length: "€45 for a baby"."""
_FOR = re.compile(r"\W*(?:for|per|on|covers|buys|is(?: the (?:fee|price))?(?: of| for)?)\s(?:(?!, and (?:the|an?|your|our|my) )[^;!?/\n\d|(])*$|\s?\(?$")

_YOURS = re.compile(r"\b(?:your (?:\w+ )?(?:first|next|second|last) (?:session|visit|appointment)|the whole (?:session|visit|appointment))\b", re.IGNORECASE)
"""With these words an article speaks of a session here."""

STAND_IN = 1
"""The minutes that a page is built with where its service does not say them."""


class Offer(NamedTuple):
    """One service as its texts speak of it.

    `fees`: what it costs now and what it will cost next. `several`: of how many sessions it is a package, else 0.
    `unlike`: the words of services that are called like this one and more; beside these, they are meant and not this one.
    `raised`: from when on it costs `next_fee`.
    `later`: whether it is what all others have after the first.
    """

    title: str
    name: re.Pattern[str]
    minutes: int
    fees: frozenset[Decimal]
    several: int = 0
    unlike: re.Pattern[str] | None = None
    later: bool = False
    raised: date | None = None
    next_fee: Decimal | None = None


def about_sessions(site: Site) -> Iterator[tuple[Statement, tuple[Offer, ...], Offer | None]]:
    """The sentences that may speak of the practice's sessions, with all of these, and the one on whose page it stands."""
    services, articles = known_services(site), of_class(site.entries, "Article")
    offered = offers(services.values(), site.today)
    own = dict(zip(services, offered, strict=True))
    for statement in statements(site, language=NOT_SPANISH) if offered else ():
        path = statement.source.path
        if path not in articles or US.search(statement.text) or _YOURS.search(statement.text):  # articles often speak of others
            yield statement, offered, own.get(path)


def known_services(site: Site) -> dict[str, Service]:
    """The practice's services, but for those whose length is missing or not understood: that is told once, and no sentence is wrong by it."""
    return {path: service for path, service in of_class(site.entries, "Service").items() if service.minutes > STAND_IN}


def all_known(site: Site) -> bool:
    """Whether every service can be read and says how long it is: else the one that fits a sentence may be the one that is not known."""
    return not unread_names(site, "services") and len(known_services(site)) == len(of_class(site.entries, "Service"))


def offers(services: Iterable[Service], today: date) -> tuple[Offer, ...]:
    """The services with the words by which one of them is told from the others."""
    services = list(services)
    words = [_words(service.title) for service in services]
    common = {word for one in words for word in one if len(words) > 2 and sum(word in other for other in words) * 2 > len(words)}
    made = []
    for service, own in zip(services, words, strict=True):
        further = [other - own - common for other in words if own - common < other - common]
        others = {word for other in words if other is not own and not own - common < other - common for word in other}
        coming = service.next_fee_after(today)
        fees = frozenset({service.fee_on(today), *([coming.fee] if coming else [])})
        unlike = re.compile(rf"\b(?:{'|'.join(_spelt(word) for one in further for word in sorted(one))})\b", re.IGNORECASE) if further else None
        later = bool(own & _LATER) and sum(bool(one & _LATER) for one in words) == 1
        made.append(Offer(service.title, _name(service.title, own - common - others), service.minutes, fees, _several(service.title), unlike, later, coming.from_ if coming else None, coming.fee if coming else None))
    return tuple(made)


def _several(title: str) -> int:
    found = _SEVERAL.search(title)
    many = number(found[1]) if found else 0
    return many if 1 < many <= 20 else 0


def _words(title: str) -> set[str]:
    return {word for word in re.findall(r"[a-zà-ÿ]+(?:[-'’][a-zà-ÿ]+)*", title.lower()) if word not in _GENERAL}


def _name(title: str, distinctive: set[str]) -> re.Pattern[str]:
    """One of its words beside one for a session ("a first visit"), or all where a name would stand ("a follow-up costs")."""
    if not distinctive:
        return re.compile(r"(?!)")  # "Treatment" is what any of them may be called
    forms = [f"(?:{'|'.join(map(_spelt, _same(word)))})" for word in sorted(distinctive, key=title.lower().find)]
    alone = [f"(?:{'|'.join(_spelt(other) for other in _same(word) if other not in _NOT_ALONE)})" for word in sorted(distinctive, key=title.lower().find)]
    kinds = "|".join(sorted(distinctive & KINDS))
    some = (
        rf"|\b(?:{'|'.join(forms)})(?:\s[\w-]+){{0,2}}?\s{SESSION}\b|\b{SESSION} (?:for|with|at) (?:an? |"
        rf"your )?(?:{'|'.join(forms)})\b(?<!\bnew)"
        rf"|\b(?:{'|'.join(forms)}) (?:patients?|clients?)(?=\s*(?:[:|–—(-]|pay\b|[$£€]\d))"
        rf"|\b{' '.join(alone)}s?(?=[\s:–—-]*[$£€]\d)"
        rf"|(?:^|[|:/(–—-]\s*|\b(?:an?|the|our|my|your|each|every|one|for)\s+(?:(?:single|usual|normal|standard|ordinary|regular)\s+)?){' (?:and |& )?'.join(alone)}s?\b(?=\s*(?:[,.:;()|"
        rf"–—-]|is\b|are\b|costs?\b|lasts?\b|takes?\b|of\b(?! (?:its|all|the|our|my))|$))"
    )
    short = re.sub(rf"\s+{SESSION}$", "", title, flags=re.IGNORECASE)
    some += rf"|\b{re.escape(short)}(?=\s*(?:[:|–—(]|[$£€]\d))" if " " in short and short != title else ""
    some += rf"|\b(?:an?|the|this|our|my|your|each)(?: [\w-]+)? (?:{kinds})s?\b" if kinds else ""
    people = "|".join(word for one in distinctive for word in (*_same(one), f"{one}s") if word in _PEOPLE)
    some += rf"|(?:^|(?<=\W))(?:{people})(?= (?:pay|have|get|come for|are (?:seen|charged|treated|free)\b|:? ?[$£€]\d))" if people else ""
    return re.compile(rf"\b{re.escape(title)}s?\b{some}", re.IGNORECASE | re.MULTILINE)


def _same(word: str) -> tuple[str, ...]:
    return next((words for words in _SAME if word in words), (word,))


def for_these(people: Sequence[str], offered: Sequence[Offer]) -> Offer | None:
    """The only service that is for some people by its title, in whichever word it calls them: "Reduced-fee session" for a concession."""
    same = {word for one in people for word in _same(one.lower().replace(" ", "-"))}
    found = [offer for offer in offered if same & _words(offer.title)]
    return found[0] if len(found) == 1 else None


def _spelt(word: str) -> str:
    return re.escape(word).replace(r"\-", r"[-‑ ]?")


def named(text: str, start: int, end: int, offered: Sequence[Offer]) -> Offer | None:
    """The service that some words are about: the one that they are for, else the nearest one named before them, or after them where none is."""
    if (whom := _FOR_WHOM.match(text, end)) and (offer := for_these([one := whom["one"].lower(), one.removesuffix("s")], offered)):
        return offer
    found = named_in(text, offered)
    if within := next((offer for begin, stop, offer in found if begin <= start and end <= stop), None):
        return within  # "a free 15-minute call"
    before = [(text[stop:start], offer) for _begin, stop, offer in found if stop <= start]
    after = [(text[end:begin], offer) for begin, _stop, offer in found if begin >= end]
    if after and after[0][0] == " " and _SUCH.search(text[start:end]):
        return after[0][1]
    if not before or re.search(r"[\d$£€]", text[: found[0][0]]):  # "$135 for a first session, $110 for a follow-up"
        if after and len(after[0][0]) < _FAR and _FOR.match(after[0][0]):
            return after[0][1]
        return before[-1][1] if before and _IS.fullmatch(before[-1][0]) else None
    between, offer = before[-1]
    return offer if len(between) < _FAR and (_BELOW.fullmatch(between) or not _CUT.search(between)) else None


def named_in(text: str, offered: Sequence[Offer]) -> list[tuple[int, int, Offer]]:
    """Where services are named, in the order of the sentence; not within the longer name of another one."""
    found = sorted((*match.span(), at) for at, offer in enumerate(offered) for match in _names(text, offer))
    return [(start, end, offered[at]) for start, end, at in found if not any(begin <= start and end <= stop and stop - begin > end - start for begin, stop, _at in found)]


def of_the_rest(before: str, text: str, offered: Sequence[Offer]) -> Offer | None:
    """The session that a sentence begins to speak of with "After that", when the one before it is about the first."""
    return next((one for one in offered if one.later), None) if _REST.match(text.lstrip()) and _FIRST.search(before) else None


def _names(text: str, offer: Offer) -> Iterator[re.Match[str]]:
    if offer.later:
        yield from (rest for rest in _REST.finditer(text) if _FIRST.search(text, 0, rest.end()))
    for match in offer.name.finditer(text):
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if not _NOT_THIS.search(text[: match.start()]) and not (offer.unlike and offer.unlike.search(around)):
            yield match


def without_names(words: str, offered: Sequence[Offer], session: str = "session") -> str:
    """Some words in which "a follow-up" has become "a session", so that nobody else is taken to be named."""
    for offer in offered:
        words = offer.name.sub(session, words)
        words = _REST.sub(session, words) if offer.later else words
    return words
