"""What the guard is told beside a text, and what it says of it: the door to all that reads words, which opens when it is needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from sitecheck.diagnostic import Place, Repair, Severity
from sitecheck.words.languages import ENGLISH

if TYPE_CHECKING:
    from sitecheck.words.citations import Paper


@dataclass(frozen=True)
class Facts:
    """What is known beside the text: places whose law applies (none means all), papers, people, the day, the language."""

    where: tuple[str, ...] = ()
    papers: Mapping[str, Paper] = field(default_factory=dict)
    people: Sequence[Any] = ()
    today: date | None = None
    language: str = ENGLISH


@dataclass(frozen=True)
class Remark:
    """A claim with its place in the file, ready to become a finding."""

    rule: str
    severity: Severity
    place: Place
    message: str
    words: str
    repair: Repair | None = None


class Said(NamedTuple):
    """What one file gives to all the rules about words; `words` only where a law asks for statements."""

    remarks: tuple[Remark, ...]
    names_limits: bool
    sends_to_doctor: bool
    about_illness: bool
    results: tuple[str, ...]  # which sides the papers stand on that are cited
    words: str


def said(text: str, file: str, facts: Facts = Facts()) -> Said:
    """Reads one file, once and sentence by sentence: a pure function, so that the outcome can be kept."""
    # Whoever has no words to read need not wait for the grammar: most sites are no practices.
    from sitecheck.words.hearing import heard

    return heard(text, file, facts)


def remarks(text: str, file: str, facts: Facts = Facts()) -> list[Remark]:
    """What the guard says of one file."""
    return list(said(text, file, facts).remarks)
