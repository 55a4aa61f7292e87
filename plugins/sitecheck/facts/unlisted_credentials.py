"""Titles, marks and memberships that sentences give the practice or its people and that stand among nobody's credentials."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, NamedTuple

from sitecheck.entries import of_class
from sitecheck.facts.statements import NOT_SPANISH, Statement, Typed, statements
from sitecheck.words.credentials import MARKS, PROFESSIONS, carries

if TYPE_CHECKING:
    from practice.schema import Credential, Person
    from sitecheck.site import Site

_WORD = r"[A-Z][\w’'&-]*"
_BODY = rf"(?:[Tt]he )?(?P<body>{_WORD}(?:(?: (?:of|for|and|in|the|&))* {_WORD})*)"
_OUR_FIELD = re.compile(
    r"cranio|sacral|therap|osteopath|massage|health|complementary|natural medicine|holistic|body ?work|medic|nurs|midwi|physio|chiropract|practitioner|"
    r"healing|reflexolog|naturopath|acupunct|doula|psycho|counsel|p(?:a)?ediatric", re.IGNORECASE)
_INITIALS = frozenset(
    "CSTA PACT IAHP CNHC GRCCT FHT CThA GOsC HCPC GCC NMC AMTA ABMP NCBTMB BCTA IICT ATMS ANTA AHPRA CMTBC CMTO CAMTC EMR ASCA SICS".split())
"""Registers and associations of this work and its neighbours; other initials may be those of a club for birds."""
_SEVERAL = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z][A-Za-z]*(?: (?:and|&) [A-Z][A-Za-z]{0,2}[A-Z][A-Za-z]*)+")
"""Bodies by their initials: "the CNHC and GRCCT"."""
_IS = r"(?:am|is|are|['’](?:m|re|s)|has been|have been)(?: (?:also|both|all|each|now|still|currently|proud(?:ly)?|fully|officially))*"
_BE = rf"{_IS}(?: (?:an?|the|proud))*"
_JOINED = (
    r"(?:(?:[\w-]+ ){0,2}?(?:[Mm]embers?|[Ff]ellows?|[Aa]ssociates?|[Rr]egistrants?) of|(?:[\w-]+ )?(?:registered|accredited|certified|licen[sc]ed|regulated|recogni[sz]ed|approved|endorsed)"
    r" (?:with|by|at|through|of|under)|on the register of|(?P<insured>insured) (?:with|by|at|through|under))"
)
_TITLE = (
    rf"(?:(?!(?:former|retired|trainee|student|would-be|of|by|with|to|for|who|as|from)\b)[\w-]+ ){{0,3}}?(?P<title>{'|'.join(PROFESSIONS)})\b"
    r"(?!['’-]| (?:assistant|student|in training|by marriage|to be|at heart|until|of (?:philosophy|arts|letters|laws?|music|theology|science))\b)"
)
_ROLE = re.compile(rf"(?:^|\band |[,&/] ?){_TITLE}", re.IGNORECASE)
_BESIDES = r"(?:(?:(?!(?:former|retired|trainee|student|friend|who|of|by|with|to|for|from)\b)[\w-]+,? ){1,4}?and (?:also )?(?:an? )?)?"
"""What somebody is, too: "a craniosacral therapist and a nurse"."""
_MARK = rf"(?:{MARKS.pattern}|\b(?:RN|RM|NP|PT|DPT|DC|OT|PsyD|LAc|LPC|LCSW|MCSP|BCTMB)\b)"
_HOLDS = r"(?: (?:also|now|both))* (?:holds?|has(?: earned| gained| passed)?|earned|gained|completed|passed)(?: (?!(?:no|not|neither|as|from|for|by|with|who|of|that|whether|to|about)\b)[\w’'-]+){0,4}"
_OF_HERSELF = re.compile(r"\b(?:I|[Ss]?[Hh]e|[A-Z]\w+) (?:am|is|holds?|became|qualified|completed|gained|passed)\b")
_ENDS = re.compile(r"(?: \([^()]*\))?(?:,? since (?:\w+ )?\d{4})?[\W_]*$")
# What is asked, only thought of, over or denied is claimed by nobody.
_NOT_SO = re.compile(r"\b(?:if|whether|unless|neither|nor|not|never|nobody|no one|once|when|until|wishes|hopes|as though)\b|n['’]t\b", re.IGNORECASE)


class Given(NamedTuple):
    """What a sentence gives somebody, and of whom it cannot be shown: a name, or "" for all."""

    words: Typed
    name: str
    path: str


class _Patterns(NamedTuple):
    """What gives somebody of a name a title, and marks after it."""

    titles: re.Pattern[str]
    marks: re.Pattern[str]

    @classmethod
    def of(cls, *names: str) -> _Patterns:
        name, before = rf"\b(?:{'|'.join(names)})", _TITLE.replace("<title>", "<before>")
        return cls(
            re.compile(rf"{name}(?:,? ?{_IS} |, | (?:also )?works? as )(?:both )?(?:an?|our) {_BESIDES}{_TITLE}|(?:\b[Oo]ur|\b[Aa]s an?) {before},? {name}"),
            re.compile(rf"{name}(?:,?|{_HOLDS}) \(?(?P<marks>{_MARK}(?:,? {_MARK})*)(?!,? (?:was|used to)\b)"))


class _Named(NamedTuple):
    """A person with all that her credentials bear out, and how sentences elsewhere and those of her own page name her.

    `calls`: what a sentence has in it that speaks of her; whoever works alone is every "I".
    """

    path: str
    name: str
    calls: tuple[str, ...]
    role: str
    credentials: tuple[Credential, ...]
    patterns: tuple[_Patterns, _Patterns]

    @classmethod
    def of(cls, path: str, person: Person, alone: bool) -> _Named:
        first = person.title.split()[0]
        names = (re.escape(person.title), re.escape(first), *(["I"] if alone else []))
        return cls(path, person.title, (first, *(["I ", "I'", "I’"] if alone else [])), person.role, tuple(person.credentials), (_Patterns.of(*names), _Patterns.of(*names, "[Ss]he", "[Hh]e", "I")))


def unlisted(site: Site) -> Iterator[tuple[Statement, Given]]:
    """Every title and mark of a person, and every membership, that no credential and no membership bears out."""
    people = [(path, person) for path, person in of_class(site.entries, "Person").items() if not person.translation_of]
    if site.practice is None or not people:
        return
    named = [_Named.of(path, person, len(people) == 1) for path, person in people]
    joined, known = _joined(site, people), [one.name for one in site.practice.memberships]
    known += [words for _path, person in people for one in person.credentials for words in (one.title, one.issuer)]
    for statement in statements(site, language=NOT_SPANISH):
        for given in (*_personal(statement, named), *_memberships(statement, joined, known, dict(people))):
            before = statement.text[: given.words.start]
            if not statement.text.rstrip().endswith("?") and not _NOT_SO.search(before) and not _is_quoted(before):
                yield statement, given


def _joined(site: Site, people: list[tuple[str, Person]]) -> re.Pattern[str]:
    """We or one of us belong to a body, or are accredited, insured or registered by it; alone in a line, nobody need be named."""
    names = "|".join(re.escape(name) for _path, person in people for name in (person.title, person.title.split()[0]))
    of_us = rf"\b(?:I|[Hh]e|[Ss]he|[Ww]e|[Bb]oth of us|[Aa]ll of us|[Oo]ur (?:therapists|practitioners|team)|(?:[Oo]ur|[Tt]he|[Tt]his) practice|{re.escape(site.practice.name)}|{names})"
    alone = r"^[\W_]*(?:(?:[\w-]+ )?(?:[Mm]ember|Fellow|Registrant)s? of|(?:Registered|Accredited) (?:with|by)|(?:(?:[Pp]rofessional|[Rr]egistered|[Aa]ssociate|[Ff]ull) )?[Mm]ember,)"
    return re.compile(rf"(?:{of_us},? ?{_BE} {_JOINED}|\b(?:[Mm]y|[Oo]ur)(?: (?!(?:car|house|home|travel|health|life|dog|pet|van|bike)\b)[\w-]+){{0,2}} insurance (?:is|comes) (?P<insurer>with|from|through|by)|{of_us} (?:belongs? to|holds? (?:[\w-]+ )?membership (?:of|in|with))|(?P<alone>{alone})) {_BODY}")


def _memberships(statement: Statement, joined: re.Pattern[str], known: list[str], own: Collection[str]) -> Iterator[Given]:
    for found in joined.finditer(statement.text):
        body = found["body"]
        if found["alone"] and not _ENDS.match(statement.text, found.end()):
            continue  # "Members of the Guild have to …"
        if re.match(r"s?he\b", found[0], re.IGNORECASE) and statement.source.path not in own:
            continue  # nobody knows who
        start = found.start("body")
        for part in re.finditer(_WORD, body) if _SEVERAL.fullmatch(body) else re.finditer(".+", body):
            if (found["insured"] or found["insurer"] or _OUR_FIELD.search(part[0]) or part[0] in _INITIALS) and not any(_is_named(part[0], one) for one in known):
                yield Given(statement.part(start + part.start(), start + part.end()), "", "")


def _personal(statement: Statement, people: list[_Named]) -> Iterator[Given]:
    """Titles and marks of those whom a sentence names; on her own page nobody need be named, and her role is a title by itself."""
    for one in people:
        own = statement.source.path == one.path
        if own or any(word in statement.text for word in one.calls):
            given = _roles(statement.text) if own and statement.text == one.role else _titles(statement.text, one.patterns[own])
            held = " ".join(f"{credential.title} {credential.short}" for credential in one.credentials)
            bare = [at for at, title in given if not re.search(PROFESSIONS[title.lower()], held, re.IGNORECASE)]
            marks = {*_marks(statement.text, one.patterns[own], one.credentials), *(_in_brackets(statement.text, one.credentials) if own else ())}
            for start, end in (*bare, *sorted(marks)):
                yield Given(statement.part(start, end), one.name, one.path)


def _roles(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    for found in _ROLE.finditer(text):
        yield found.span("title"), found["title"]


def _titles(text: str, patterns: _Patterns) -> Iterator[tuple[tuple[int, int], str]]:
    for found in patterns.titles.finditer(text):
        yield found.span(found.lastgroup), found[found.lastgroup]


def _marks(text: str, patterns: _Patterns, credentials: tuple[Credential, ...]) -> Iterator[tuple[int, int]]:
    for found in patterns.marks.finditer(text):
        for mark in re.finditer(_MARK, found["marks"]):
            if not any(carries(credential, mark[0]) for credential in credentials):
                yield found.start("marks") + mark.start(), found.start("marks") + mark.end()


def _in_brackets(text: str, credentials: tuple[Credential, ...]) -> Iterator[tuple[int, int]]:
    """Marks behind what she says of herself on her own page: "She is a member of the Guild (MGT)"."""
    for found in re.finditer(rf"\(({_MARK})\)", text) if _OF_HERSELF.search(text) else ():
        if not any(carries(credential, found[1]) for credential in credentials):
            yield found.span(1)


def _is_named(body: str, known: str) -> bool:
    """Whether a body is the one that a credential names, in full, in part or by its initials."""
    said, listed = _words(body), _words(known)
    if not said or not listed:
        return False
    return said <= listed or listed <= said or _stands_for(body, known) or _stands_for(known, body)


def _words(name: str) -> set[str]:
    return {word for word in re.findall(r"[\w’'-]{3,}", name.lower()) if word not in ("the", "for", "and")}


def _stands_for(initials: str, name: str) -> bool:
    """`CSTA` for "Craniosacral Therapy Association": all its capitals in their order, the first and the last of them at the head of a word."""
    heads = [word[0] for word in re.findall(r"[A-Z]\w+", name)]
    letters = re.sub(r"[^A-Z]", "", initials)
    if not re.fullmatch(r"[A-Z][A-Za-z/]{2,7}", initials) or len(heads) < 2 or letters[:1] + letters[-1:] != heads[0] + heads[-1]:
        return False
    return re.search(".*".join(letters.lower()), name.lower()) is not None


def _is_quoted(before: str) -> bool:
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
