"""What sentences say of the practitioners: since when somebody has practised, and how many there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.entries import of_class
from sitecheck.facts.number_words import IN_WORDS, number
from sitecheck.facts.statements import Statement, Typed, statements

if TYPE_CHECKING:
    from practice.schema import Person
    from sitecheck.site import Site

_WORK = r"(?:craniosacral|cranio-sacral)(?: (?:therapy|work|sessions?|treatments?|therapist|practitioner))?"
_SINCE = re.compile(
    rf"\b(?P<who>[\w’'-]+(?: [\w’'-]+)?)(?: (?:has|have)|['’](?:s|ve))(?: been)? (?:practi[sc](?:ed|ing)(?: {_WORK})?|in practice|doing this(?: work)?|(?:been )?at (?:it|this)|done this(?: work)?|"
    rf"(?:working as )?an? {_WORK}|(?:giving|offering) {_WORK})(?: here| with us| in [A-Z]\w+)?"
    rf" (?P<time>since (?P<year>(?:19|20)\d\d)|for (?P<more>over |more than |nearly |almost |about |some )?(?P<years>\d{{1,2}}|{IN_WORDS}) years)\b"
    r"(?! (?:as|in|at|with)\b)",
    re.IGNORECASE,
)
_YEARS = re.compile(
    rf"(?:\b(?P<together>between us|(?:the \w+|both) of us(?: together)?|together we|combined)\b[^.;!?]{{0,40}}?|\b(?P<who>(?:[\w’'-]+ )?[\w’'-]+) (?:(?:has|have|brings?|offers?|draws? on) (?:with (?:her|him|me) )?|with )|^[^.;!?]*?\b(?:therapist|practitioner)\b[^.;!?]*?\bwith )"
    rf"(?P<time>(?P<more>over |more than |nearly |almost |about |some )?(?P<years>\d{{1,2}}|{IN_WORDS}) years(?:['’]|(?: of)? (?:practice|experience)\b| of (?:combined |craniosacral )?(?:experience|practice|work)\b))(?! (?:as|in|at|with|of)\b(?! (?:this|practice|craniosacral)))",
    re.IGNORECASE,
)
_THERAPISTS = r"(?:craniosacral )?(?:therapists|practitioners)"
_DO = r"(?:work|are|have|hold|trained|train|see|speak|studied|meet|share|run|offer|look|practi[cs]e)"
_TEAM = re.compile(
    rf"\b(?:we are|we['’]re|there are) (?P<are>{IN_WORDS}|\d) {_THERAPISTS}(?= (?:here|(?:at|in) (?:the|our|this) (?:practice|studio|clinic))|\s*[.,;]|$)"
    rf"|\b(?P<work>{IN_WORDS}|\d) {_THERAPISTS} (?:work (?:here|at (?:the|our) practice)|share (?:the|this|our|one) (?:studio|rooms?|practice))\b"
    rf"|\b(?:the|all) (?P<us>two|three|four|five|six|seven|eight) of us\b|\b(?P<both>both) of us(?= (?:\w+ )?{_DO}\b)"
    rf"|\bthere are (?P<there>two|three|four|five|six|seven|eight) of us\b|\b(?:our|a|we are an?) team of (?P<team>{IN_WORDS}|\d)\b"
    r"|\bI (?:work|practi[cs]e|run (?:the|this|my) practice)(?: here)? (?P<alone>alone|on my own|by myself|single-handed(?:ly)?)\b(?! (?:on|in|at|with|until)\b)",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(r"\?\s*$|\b(?:was|were|used to|would|will|until|once(?! (?:an?|every|per|each)\b)|when|if|by the time|soon)\b", re.IGNORECASE)
_NEAR = 0.15
"""A round number of years stands for those near it: twenty for twenty-two."""


def wrong_years(site: Site) -> Iterator[tuple[Statement, Typed, str]]:
    """Since when, or for how long, somebody is said to have practised whose own file says otherwise, with what it says."""
    people = {path: person for path, person in of_class(site.entries, "Person").items() if not person.translation_of}
    for statement in statements(site) if people else ():
        if _NOT_NOW.search(statement.text):
            continue
        for found in (*_SINCE.finditer(statement.text), *_YEARS.finditer(statement.text)):
            said = Typed(found["time"], *found.span("time"))
            if found.re is _YEARS and found["together"]:
                years = [site.today.year - person.practising_since for person in people.values() if person.practising_since]
                if len(years) == len(people) > 1 and not _agrees(found, site.today.year - sum(years), site.today.year):
                    yield statement, said, f"the files of the people say {sum(years)} years"
            elif (person := person_meant(found["who"] or "I", statement, people)) and person.practising_since:
                if not _agrees(found, person.practising_since, site.today.year):
                    yield statement, said, f"the file of {person.title} says {person.practising_since}"


def wrong_counts(site: Site) -> Iterator[tuple[Statement, Typed, int]]:
    """How many practitioners there are said to be, where the people's files are more or fewer, with their number."""
    people = [person for path, person in of_class(site.entries, "Person").items() if path not in site.unpublished.values() and not person.translation_of]
    for statement in statements(site) if people else ():
        found = _TEAM.search(statement.text)
        if found and not _NOT_NOW.search(statement.text) and _count(found) != len(people):
            yield statement, Typed(found[0], *found.span()), len(people)


def _count(found: re.Match[str]) -> int:
    said = next(filter(None, (found["are"], found["work"], found["us"], found["there"], found["team"])), "")
    return number(said.lower()) if said else 2 if found["both"] else 1


def person_meant(who: str, statement: Statement, people: dict[str, Person]) -> Person | None:
    """Whom a sentence speaks of: by name, or as "I" where there is one person, or on their own page."""
    words = who.split()
    for person in people.values():
        if words[-1] in person.title.split() and (words[-1] == person.title.split()[0] or who == person.title):
            return person
    if words[-1].lower() in ("i", "he", "she"):
        own = people.get(statement.source.path)
        return own or (next(iter(people.values())) if words[-1] == "I" and len(people) == 1 else None)
    return None


def _agrees(found: re.Match[str], since: int, today: int) -> bool:
    if found.re is _SINCE and found["year"]:
        return int(found["year"]) == since
    years, actual = number(found["years"].lower()), today - since
    more = (found["more"] or "").strip().lower()
    if more in ("over", "more than"):
        return actual * (1 - 2 * _NEAR) - 1 <= years <= actual
    return abs(years - actual) <= max(2 if more else 1, actual * _NEAR)
