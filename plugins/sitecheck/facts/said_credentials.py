"""In which year sentences say that somebody earned a diploma or became a member, beside the `since` of their own file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.entries import of_class
from sitecheck.facts.practitioners import person_meant
from sitecheck.facts.statements import Statement, Typed, statements

if TYPE_CHECKING:
    from practice.schema import Credential, Person
    from sitecheck.site import Site

_HERE = r" (?:(?:in )?(?:19|20)\d\d\b|[A-Z][a-z]+ in|us|me|her|him|them|(?:the|our|this|her|his|my) (?:[\w-]+ )?(?:practice|studio|clinic|team|house|rooms?))\b"
"""Behind "joined", what is no association."""
_EARNED = re.compile(
    r"\b(?P<who>[A-Z][\w’'-]+ [A-Z][\w’'-]+|(?!(?:has|was|is|have|am|been)\b)[\w’'-]+),? (?:(?:has|was|is|have|am) )?(?:been )?(?:an? )?(?:(?!and\b)\w+ )?(?:took|gained|earned|received|completed|finished|got|awarded|given|became|become|"
    r"qualified|certified|registered|licen[sc]ed|graduated|held|holds?|members?|(?<= a )(?:[Ff]ellow|[Dd]iplomate)|(?:has|have)(?= (?:the|an?|his|her|my) (?:[\w-]+ ){0,5}?(?:diploma|certificate|certification|degree|licen[cs]e)\b)|" rf"joined(?!{_HERE})" r"|passed)\b(?:(?!\b(?:was|were|is|which|and|founded|has|have)\b)[^.;!?]){0,90}?\b(?:in|since|(?<=diploma )of|(?<=certificate )of) (?:(?P<month>[A-Z][a-z]{2,8}) )?(?P<year>(?:19|20)\d\d)\b"
)
_INVERTED = re.compile(
    r"\b[Ii]n (?:(?P<month>[A-Z][a-z]{2,8}) )?(?P<year>(?:19|20)\d\d),? (?P<who>I|[Ss]?[Hh]e|(?-i:[A-Z])[\w’'-]+(?: [A-Z][\w’'-]+)?) (?:also |then )?(?:took|gained|earned|received|completed|finished|got|passed|qualified|"
    r"graduated|joined|became|was (?:awarded|certified|registered|licen[sc]ed))\b[^.;!?]{0,90}"
)
"""The year comes first: "In 2009 I passed the exam"."""
_LISTED = re.compile(rf"^\W*(?!(?:I|[Ss]?[Hh]e)\b)(?!.*\b(?:joined{_HERE}|(?:has|have|is|was)\b))" r"[^.;!?]{3,90}?(?:,| in| since|:|\()(?: (?P<month>[A-Z][a-z]{2,8}))? ?(?P<year>(?:19|20)\d\d)\)?\W*$")
"""An item of a list on her own page: "Diploma from the Shannon School, 2012"."""
_DATED = re.compile(r"^\W*(?P<year>(?:19|20)\d\d)\s*[:–—|-]\s*[^.;!?]{3,90}$")
"""The same with the year in front: "2012: diploma of the Shannon School"."""
_OTHER = re.compile(r"\b(?:in|of|from|at|as|by) (?:an? |the )?(?!(?:[A-Z][a-z]+ )?(?:19|20)\d\d|(?:\w+ )?(?:cranio\w*|therapist|practitioner)\b)\w+")
"""A subject or a school that is none of these."""
_GENERAL = frozenset("in of the a an and for at with therapy therapist craniosacral cranio sacral diploma certificate certified association college institute school member".split())
_LIKE = {"diploma": "diploma certificate certification certified diplomate qualified graduated training studies", "membership": "member membership joined registered",
         "registration": "registered register registration", "licence": "licence license licensed"}


def wrong_years_earned(site: Site) -> Iterator[tuple[Statement, Typed, Person, Credential]]:
    """Every year that is said of a credential that can be told from the others, and is not its own."""
    people = of_class(site.entries, "Person")
    for statement in statements(site) if people else ():
        earned = [(found, person_meant(found["who"], statement, people)) for pattern in (_EARNED, _INVERTED) for found in pattern.finditer(statement.text)]
        item = None if earned else _LISTED.search(statement.text) or _DATED.search(statement.text)
        for found, person in earned or ([(item, people.get(statement.source.path))] if item else []):
            meant = _meant(found[0], person) if person else ()
            if meant and all(one.since.year != int(found["year"]) for one in meant):
                yield statement, statement.part(*found.span("year")), person, meant[0]


def _meant(words: str, person: Person) -> tuple[Credential, ...]:
    """The credentials of which a sentence speaks: those whose names share most words with it, of a kind that it names."""
    said = _names(words)
    dated = [one for one in person.credentials if one.since and one.kind in _LIKE and (said & set(_LIKE[one.kind].split()) or (one.short and one.short in words) or len(said & _names(one.title) - _GENERAL) > 1)]
    shared = {id(one): 9 * (" " in one.title and one.title.lower() in words.lower()) + len(said & (_names(f"{one.title} {one.short or ''} {one.issuer}") - _GENERAL)) for one in dated}
    most = max(shared.values(), default=0)
    if not most and len({one.since.year for one in dated}) == 1 and not _OTHER.search(words):
        return tuple(dated)
    return tuple(one for one in dated if most and shared[id(one)] == most)


def _names(words: str) -> set[str]:
    return set(re.findall(r"[\w-]+", words.lower()))
