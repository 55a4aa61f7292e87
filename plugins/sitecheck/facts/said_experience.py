"""Since when, or for how many years, sentences say that somebody has practised, beside `practising_since` of their own file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.entries import of_class
from sitecheck.facts.number_words import IN_WORDS, number
from sitecheck.facts.practitioners import NOT_NOW, whose_page
from sitecheck.facts.statements import Statement, Typed, statements

if TYPE_CHECKING:
    from practice.schema import Person
    from sitecheck.site import Site

_MORE = r"(?P<more>over |more than |at least |nearly |almost |about |around |some )?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MANY = rf"{_MORE}(?P<years>\d{{1,2}}|{IN_WORDS}) years"
_TIME = rf"(?P<time>since {_YEAR}|for (?:(?:the|my) (?:past|last) )?{_MANY})\b(?! (?:as|in|at|with)\b)"
_WHAT = r"(?P<what>(?!the\b)[\w’'/& -]{2,70}?)"
_HAS = r"(?:\b(?P<has>has|have|is|am)|(?<=\w)['’](?P<short>s|ve|m))"
_SAID = (
    re.compile(rf"\b(?P<has>began|started) (?P<what>(?:practi[sc]ing|giving|offering|working (?:in|with)) (?:[\w-]+ ){{0,2}}?(?:cranio\w*|biodynamic)(?: [\w-]+){{0,2}}?) (?P<time>in {_YEAR})\b", re.IGNORECASE),
    re.compile(rf"{_HAS} {_WHAT},? {_TIME}", re.IGNORECASE),  # "Mara has practised since 2006"
    re.compile(rf"^\W*(?:[A-Z][\w’'-]+, )?(?:an? )?{_WHAT} {_TIME}"),  # "Massage therapist since 2006"
    re.compile(rf"(?<=,) {_WHAT} {_TIME}"),  # "I'm Mara, a therapist in private practice since 2006"
    re.compile(rf"\b(?P<time>[Ss]ince {_YEAR}),? (?P<who>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?|he|she) (?:has|have) {_WHAT}(?= in [A-Z]|[.,;!]|$)"),
    re.compile(  # "She brings twenty years of experience"
        rf"\b(?:has|have|brings?|offers?|draws? on|with)\b(?: with (?:her|him|me))? (?P<time>{_MANY}(?:['’]|(?: of)?(?: (?P<kind>[\w-]+))?(?: (?:experience|practice)\b| work\b)))"
        r"(?: (?:as|in) (?P<what>[\w’' -]{2,60}))?(?! (?:as|in|at|with|of|working)\b(?! (?:this|practice|craniosacral)))", re.IGNORECASE),
)
_TOGETHER = re.compile(rf"\b(?:between us|(?:the \w+|both) of us(?: together)?|together we|combined)\b[^.;!?]{{0,40}}?(?P<time>{_MANY} of (?:[\w-]+ )?(?:experience|practice|work))\b", re.IGNORECASE)
_ITSELF = re.compile(
    r"(?:been )?(?:(?:in (?:private |full[- ]time |independent )?practice|practi[sc](?:ed|ing)|doing this|done this|at (?:it|this))(?: work)?)?(?: here| with us| in [A-Z]\w+(?: [A-Z]\w+)?)?", re.IGNORECASE,
)
_AT_WORK = re.compile(r"\b(?:practi[sc](?:ed|ing)|giv(?:en|ing)|offer(?:ed|ing)|work(?:ed|ing)|an?|as)\b")
_KINDS = frozenset("clinical professional combined practical hands-on craniosacral".split())
# What may be said of any profession; every other word must be of theirs.
_ANY = frozenset("been has have worked working practicing practising practiced practised practice practitioner therapy therapist work sessions treatment treatments giving given offering offered as an a and the in of "
                 "now also already always currently private full-time professional professionally experienced qualified practical fully here trained holistic clinical bodywork healing practices traditional".split())
_LICENSED = re.compile(r"\b(?:licensed|licenced|registered|certified|accredited|chartered|qualified)\b", re.IGNORECASE)
_HOLDER = re.compile(r"\b(?:diplomates?|members?|fellows?|graduates?|registrants?)$", re.IGNORECASE)
"""Who has a credential since then: `said_credentials` compares it with that."""
_BESIDE = re.compile(r",(?: an?| who (?:is|has been) an?)? [^,.;]{3,60}? since (?:19|20)\d\d,(?= (?:has|have)\b)")
"""What somebody has been since another year: "Mara, a nurse since 1997, has practised since 2003"."""
_IN_PRACTICE = re.compile(r"\b(?:in (?:private )?practice|practi[sc](?:ed|ing))(?: here)? since (?:19|20)\d\d\b", re.IGNORECASE)
"""Of several years, the one since which somebody has practised."""
_AND_HAS = re.compile(r"\band (?=(?:has|have)\b)")
"""What was before it is over: "was a midwife and has given sessions since 2015"."""
_NEAR = 0.15
"""A round number of years stands for those near it: twenty for twenty-two."""


def wrong_years(site: Site) -> Iterator[tuple[Statement, Typed, str]]:
    """Since when, or for how long, somebody is said to have practised whose own file says otherwise, with what it says."""
    people = {path: person for path, person in of_class(site.entries, "Person").items() if not person.translation_of}
    offered = " ".join(service.title for service in of_class(site.entries, "Service").values()) if people else ""
    for statement in statements(site) if people else ():
        text = _BESIDE.sub(lambda aside: re.sub(r"\w", "-", aside[0]), statement.text)
        several = len(set(re.findall(r"\bsince ((?:19|20)\d\d)", text, re.IGNORECASE))) > 1
        if not re.search(r"\b(?:since|years|began|started)\b", text, re.IGNORECASE) or (several and not _IN_PRACTICE.search(text)):
            continue
        if found := _TOGETHER.search(text):
            years = [site.today.year - person.practising_since for person in people.values() if person.practising_since]
            if len(years) == len(people) > 1 and not _agrees(found, site.today.year - sum(years), site.today.year):
                yield statement, statement.part(*found.span("time")), f"the files of the people say {sum(years)} years"
            continue
        told: set[int] = set()
        for found in (found for pattern in _SAID for found in pattern.finditer(text) if not NOT_NOW.search(_AND_HAS.split(text[: found.end("time")])[-1]) and text[-1:] != "?"
                      and (not several or _IN_PRACTICE.search(found[0]))):
            person = _whose(found, statement, people)
            if person and person.practising_since and found.start("time") not in told and _is_practice(found, person, offered):
                told.add(found.start("time"))
                if not _agrees(found, person.practising_since, site.today.year) and not _is_licence(found, person):
                    yield statement, statement.part(*found.span("time")), f"the file of {person.title} says {person.practising_since}"


def _is_practice(found: re.Match[str], person: Person, offered: str) -> bool:
    """Whether it is their practice here that they have had for so long, and not another profession."""
    said = found.groupdict()
    if (said.get("kind") or "").lower() not in ("", *_KINDS):
        return False
    what = (said["what"] or "").strip()
    if _HOLDER.search(what):
        return False
    if _ITSELF.fullmatch(what):
        return bool(what) or "kind" in said
    plain = re.sub(r"(?: here| with us| in [A-Z]\w+(?: [A-Z]\w+)?)$| in (?:private )?practice$", "", what)
    own = {word[:5] for word in _words(f"{person.title} {person.role} {' '.join(one.title for one in person.credentials)} {offered}")} | {"crani"}
    words = [word for word in _words(_LICENSED.sub("", plain)) if word not in _ANY]
    return bool(all(word[:5] in own for word in words) and (words or re.search(r"practi|therap", plain)) and (_AT_WORK.search(plain) or "has" not in said))


def _whose(found: re.Match[str], statement: Statement, people: dict[str, Person]) -> Person | None:
    """Who is said to have done so: the one named last before, or on their own page whoever is not named at all."""
    who = found.groupdict().get("who")
    before = who or re.split(r"[;:()]|\bwhile\b|\bbut\b", statement.text[: found.start()])[-1]
    names = {name: person for person in people.values() for name in (person.title, person.title.split()[0], person.title.split()[-1])}
    mentions = list(re.finditer(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))}|I|[Hh]e|[Ss]he)\b", before))
    if not mentions:
        says_i = bool(re.search(r"\bI\b", statement.text[found.end():]))
        return None if re.search(r"\w", before) else whose_page(statement, people, says_i=says_i)
    last, after = mentions[-1][0], before[mentions[-1].end():]
    if not re.fullmatch(r"['’]?\w{0,2}\W*|, [^,]{1,40}(?:, \w+)?\W*|.*\band\W*|(?! who\b)(?: (?!(?:who|whose|with|of)\b)[\w’'-]+){2,12},\s|\W*(?:who|now|also)\W*|(?: is|['’]m) an? [^.;,]*", after):
        return None
    return names.get(last) or whose_page(statement, people, says_i=last == "I")


def _is_licence(found: re.Match[str], person: Person) -> bool:
    """Whether they are said to be licensed since then, which may be later than they began, or is what a credential says."""
    year = found.groupdict().get("year")
    if not year or not _LICENSED.search(found["what"] or ""):
        return False
    return int(year) > (person.practising_since or 0) - 2 or any(one.since and one.since.year == int(year) for one in person.credentials)


def _agrees(found: re.Match[str], since: int, today: int) -> bool:
    if found.groupdict().get("year"):
        return int(found["year"]) == since
    years, actual = number(found["years"].lower()), today - since
    more = (found["more"] or "").strip().lower()
    if more in ("over", "more than", "at least"):
        return actual * (1 - 2 * _NEAR) - 1 <= years <= actual
    return abs(years - actual) <= max(2 if more else 1, actual * _NEAR)


def _words(text: str) -> list[str]:
    return re.findall(r"[a-zà-ÿ-]{2,}", text.lower())
