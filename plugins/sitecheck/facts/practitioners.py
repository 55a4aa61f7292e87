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
    rf"\b(?P<who>[\w’'-]+(?: [\w’'-]+)?)(?: (?:has|have)|['’](?:s|ve))(?: been)? (?:practi[sc](?:ed|ing)(?: {_WORK})?|in practice|doing this work|"
    rf"(?:working as )?an? {_WORK}|(?:giving|offering) {_WORK})(?: here| with us| in [A-Z]\w+)?"
    rf" (?P<time>since (?P<year>(?:19|20)\d\d)|for (?P<more>over |more than |nearly |almost |about |some )?(?P<years>\d{{1,2}}|{IN_WORDS}) years)\b"
    r"(?! (?:as|in|at|with)\b)",
    re.IGNORECASE,
)
_THERAPISTS = r"(?:craniosacral )?(?:therapists|practitioners)"
_TEAM = re.compile(
    rf"\b(?:we are|we['’]re|there are) (?P<are>{IN_WORDS}|\d) {_THERAPISTS}(?= (?:here|at (?:the|our|this) practice|in (?:the|our) practice)|\s*[.,;]|$)"
    rf"|\b(?P<work>{IN_WORDS}|\d) {_THERAPISTS} (?:work (?:here|at (?:the|our) practice)|share (?:the|this|our|one) (?:studio|room|practice))\b"
    r"|\b(?:the|all) (?P<us>three|four|five|six|seven|eight) of us\b",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(r"\?\s*$|\b(?:was|were|used to|would|will|until|once|when|if|by the time|soon)\b", re.IGNORECASE)
_NEAR = 0.15
"""A round number of years stands for those near it: twenty for twenty-two."""


def wrong_years(site: Site) -> Iterator[tuple[Statement, Typed, Person]]:
    """Since when, or for how long, somebody is said to have practised whose own file says otherwise."""
    people = of_class(site.entries, "Person")
    for statement in statements(site) if people else ():
        for found in _SINCE.finditer(statement.text) if not _NOT_NOW.search(statement.text) else ():
            person = _person(found["who"], statement, people)
            if person and person.practising_since and not _agrees(found, person.practising_since, site.today.year):
                yield statement, Typed(found["time"], *found.span("time")), person


def wrong_counts(site: Site) -> Iterator[tuple[Statement, Typed, int]]:
    """How many practitioners there are said to be, where the people's files are more or fewer, with their number."""
    people = [person for path, person in of_class(site.entries, "Person").items() if path not in site.unpublished.values() and not person.translation_of]
    for statement in statements(site) if people else ():
        found = _TEAM.search(statement.text)
        if found and not _NOT_NOW.search(statement.text) and number((found["are"] or found["work"] or found["us"]).lower()) != len(people):
            yield statement, Typed(found[0], *found.span()), len(people)


def _person(who: str, statement: Statement, people: dict[str, Person]) -> Person | None:
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
    if found["year"]:
        return int(found["year"]) == since
    years, actual = number(found["years"].lower()), today - since
    more = (found["more"] or "").strip().lower()
    if more in ("over", "more than"):
        return actual * (1 - 2 * _NEAR) - 1 <= years <= actual
    return abs(years - actual) <= max(2 if more else 1, actual * _NEAR)
