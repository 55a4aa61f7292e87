"""Until when sentences say that somebody is a member, insured or registered, beside the `expires` of their own file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.days import MONTH
from sitecheck.entries import of_class
from sitecheck.facts.said_dates import month_number
from sitecheck.facts.statements import NOT_SPANISH, Statement, Typed, statements

if TYPE_CHECKING:
    from practice.schema import Credential, Person
    from sitecheck.site import Site

_KINDS = {
    "insurance": r"insur\w+|indemnity|covered", "membership": r"members?(?:hip)?", "registration": r"regist\w+",
    "licence": r"licen[cs]\w+", "first-aid": r"first[- ]aid(?:er)?", "diploma": r"certificat\w+|certified|diploma",
}
_KIND = re.compile("|".join(rf"(?P<{kind.replace('-', '_')}>\b(?:{words})\b)" for kind, words in _KINDS.items()), re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:(?:until|till|through|up to|to|on|in|by)(?: and including)?) (?:the )?(?P<end>end of )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? )?"
    rf"(?:(?P<month>{MONTH}) )?(?:(?P<day_behind>\d{{1,2}})(?:st|nd|rd|th)?,? )?(?P<year>20\d\d)\b"
)
_HOLDS = re.compile(r"\b(?:runs?(?: out)?|valid|good|current|lasts?|expires?|paid|ends?|due|renew\w*|insured|covered|until|till|through|up to)\b", re.IGNORECASE)
_OTHERWISE = re.compile(r"\?\s*$|\b(?:was|were|had|used to|would|if|voucher|gift|course|closed|since)\b", re.IGNORECASE)


def wrong_ends(site: Site) -> Iterator[tuple[Statement, Typed, Person, Credential]]:
    """Every last day that is given for a credential which has another one, with whose it is."""
    people = {path: person for path, person in of_class(site.entries, "Person").items() if not person.translation_of}
    for statement in statements(site, articles=False, language=NOT_SPANISH) if people else ():
        text = statement.text
        if not _HOLDS.search(text) or _OTHERWISE.search(text):
            continue
        person = _whose(statement, people)
        for found in _UNTIL.finditer(text) if person else ():
            kinds = [one.lastgroup.replace("_", "-") for one in _KIND.finditer(text, 0, found.start())]
            meant = [one for one in person.credentials if kinds and one.kind == kinds[-1] and one.expires]
            if meant and not any(_agrees(found, one) for one in meant):
                yield statement, statement.part(*found.span()), person, meant[0]


def _whose(statement: Statement, people: dict[str, Person]) -> Person | None:
    """Whom a sentence names, else whose page it stands on, else the only person there is."""
    named = [person for person in people.values() if re.search(rf"\b{re.escape(person.title.split()[0])}\b", statement.text)]
    if len(named) > 1:
        return None
    only = next(iter(people.values())) if len(people) == 1 else None
    return named[0] if named else people.get(statement.source.path) or only


def _agrees(found: re.Match[str], credential: Credential) -> bool:
    """Whether all that is said of a day, its month or its year alone, is so."""
    day, month = found["day"] or found["day_behind"], found["month"]
    ends = credential.expires
    return int(found["year"]) == ends.year and (not month or month_number(month) == ends.month) and (not day or int(day) == ends.day)
