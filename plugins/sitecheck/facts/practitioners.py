"""Which practitioners sentences speak of, and how many they say there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.entries import copies, kind_of, of_class
from sitecheck.facts.about_us import clause
from sitecheck.facts.number_words import IN_WORDS, number
from sitecheck.facts.statements import Statement, Typed, statements

if TYPE_CHECKING:
    from practice.schema import Person
    from sitecheck.site import Site

_THERAPISTS = r"(?:(?:craniosacral|massage|registered|licen[sc]ed|qualified|experienced) )*(?:therapists|practitioners)"
_LISTED = rf"\b(?P<listed>{IN_WORDS}|\d) (?:[\w-]+ )?{_THERAPISTS}(?=\s?[:,(–—-]\s?(?:{{names}})\b)"
"""A number of practitioners who are then named."""
_DO = r"(?:work|are|have|hold|trained|train|see|speak|studied|meet|share|run|offer|look|practi[cs]e)"
_ELSEWHERE = r"(?! (?:in|from|at) (?!(?:the|this|our) (?:practice|studio|clinic|team|rooms?|building)\b))"
_TEAM = re.compile(
    rf"\b(?:we are|we['’]re|there are) (?:(?-i:[A-Z])\w+(?:(?:,? and|,| &) (?-i:[A-Z])\w+)*, )?(?:only |just )?(?P<are>{IN_WORDS}|\d) {_THERAPISTS}(?= (?:here|(?:at|in|on) (?:the|our|this) (?:practice|studio|clinic|\w+ (?:road|street|square)))|\s*[.,;]|$)"
    rf"|\b(?P<work>{IN_WORDS}|\d) {_THERAPISTS} (?:work (?:here|(?:at|in|from) (?:this|our) \w+|at the practice)|share (?:the|this|our|one) (?:studio|rooms?|practice))\b"
    rf"|\b(?:the|all) (?P<us>two|three|four|five|six|seven|eight) of us\b{_ELSEWHERE}|\b(?P<both>both) of us(?= (?:\w+ )?{_DO}\b)"
    rf"|(?<!\w )\b(?P<some>two|three|four|five|six|seven|eight) of us(?= (?:all )?{_DO}\b)"
    rf"|\bthere are (?:only |just )?(?P<there>two|three|four|five|six|seven|eight) of us\b{_ELSEWHERE}|\b(?:our|a|we are an?) team of (?P<team>{IN_WORDS}|\d)\b"
    rf"|\b(?:our|the|this) (?:practice|studio|clinic) has (?P<has>{IN_WORDS}|\d) {_THERAPISTS}(?=\s*(?:[.,;!]|$))"
    rf"|\bour (?P<our>{IN_WORDS}|\d) {_THERAPISTS}(?=\s*(?:[.,;!]|$|(?:are|have|work|offer|bring|share|welcome|all|each)\b))"
    rf"|\b(?:we are|we['’]re|[Oo]urs is)(?: just| only)? an? (?:[\w-]+ )?(?P<kind>{IN_WORDS}|\d)-(?:person|therapist|practitioner|woman) (?:practice|studio|clinic|team)\b"
    rf"|^\W*(?P<bare>{IN_WORDS}|\d) {_THERAPISTS}(?=, (?:one|two|three|an?|the same)\b|,? (?:one|two) (?:rooms?|roof|house|towns)\b| (?:in|at|under|on) (?:one|two|the same|(?-i:[A-Z])\w+)\b)"
    r"|\bI (?:work|practi[cs]e|run (?:the|this|my) practice)(?: here)? (?P<alone>alone|on my own|by myself|single-handed(?:ly)?)\b(?! (?:on|in(?! (?:an?|our|my|this)\b)|at|with|until)\b)",
    re.IGNORECASE,
)
NOT_NOW = re.compile(r"\?\s*$|\b(?:was|were|used to|would|will|until|once(?! (?:an?|every|per|each)\b)|when|if|by the time|soon)\b", re.IGNORECASE)
"""What is asked, over, or still to come."""


def wrong_counts(site: Site) -> Iterator[tuple[Statement, Typed, int]]:
    """How many practitioners there are said to be, where the people's files are more or fewer, with their number."""
    left_out = {*site.unpublished.values(), *copies(site)}
    people = [person for path, person in of_class(site.entries, "Person").items() if path not in left_out and not person.translation_of]
    articles = of_class(site.entries, "Article")
    unsure = any(kind_of(path, site.content) == "people" and site.broken(path) for path in site.problems)
    listed = re.compile(_LISTED.replace("{names}", "|".join(re.escape(person.title.split()[0]) for person in people if person.title.split())), re.IGNORECASE)
    for statement in statements(site) if people and not unsure else ():
        found = _TEAM.search(statement.text) or listed.search(statement.text)
        if found and found.lastgroup == "bare" and statement.source.path in articles:
            continue  # of others
        if found and _is_other(found, len(people)) and not NOT_NOW.search(clause(statement.text, *found.span())):
            yield statement, statement.part(found.start() + re.search(r"\w", found[0]).start(), found.end()), len(people)


def _is_other(found: re.Match[str], many: int) -> bool:
    """Whether it says that there are more or fewer: "both of us" are two, and who works alone is one; of some of us there may be others."""
    said = {"both": 2, "alone": 1}.get(found.lastgroup) or number(found[found.lastgroup].lower())
    return said > many if found.lastgroup == "some" else said != many


def person_meant(who: str, statement: Statement, people: dict[str, Person]) -> Person | None:
    """Whom a sentence speaks of: by name, or as "I" where there is one person, or on their own page."""
    words = who.split()
    for person in people.values():
        if words[-1] in person.title.split() and (words[-1] == person.title.split()[0] or who == person.title):
            return person
    if words[-1].lower() in ("i", "he", "she", "and"):
        return whose_page(statement, people, says_i=words[-1] == "I")
    return None


def whose_page(statement: Statement, people: dict[str, Person], *, says_i: bool) -> Person | None:
    """Whose own page a sentence stands on; elsewhere the only person there is, when the sentence says "I"."""
    only = next(iter(people.values())) if says_i and len(people) == 1 else None
    return people.get(statement.source.path) or only
