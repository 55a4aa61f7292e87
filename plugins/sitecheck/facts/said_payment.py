"""What sentences say of the ways to pay, beside `payment` of `practice.yaml`: what is taken, what is not, and what alone is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.facts.about_us import clause, speaks_of_others
from sitecheck.facts.hours.answers import yes_in
from sitecheck.facts.said_dates import is_to_come
from sitecheck.facts.statements import NOT_SPANISH, Statement, Typed, own_names, statements, with_before

if TYPE_CHECKING:
    from sitecheck.site import Site

WAYS = {
    "cash": r"cash",
    "check": r"che(?:ck|que)s?",
    "card": r"(?:(?:credit|debit|bank|payment|contactless) (?:(?:and|or) (?:credit|debit) )?)?cards?|EFTPOS",
    "bank transfer": r"(?:(?:bank|wire|money|online) )?transfers?|BACS|SEPA|e-?transfer",
    "invoice": r"invoices?",
    "PayPal": r"PayPal", "Venmo": r"Venmo", "Zelle": r"Zelle", "Cash App": r"Cash ?App", "Apple Pay": r"Apple Pay", "Google Pay": r"Google Pay",
    "Twint": r"Twint", "Bizum": r"Bizum", "Interac": r"Interac", "Klarna": r"Klarna", "Revolut": r"Revolut", "bitcoin": r"bitcoins?|crypto(?:currenc(?:y|ies))?",
}
"""What each way to pay is called, in small letters and large ones; what has no name here is not compared."""
PHONES = frozenset(("Apple Pay", "Google Pay"))
"""They are cards in a telephone: who takes cards may take them."""
_ANY = "|".join(sorted(WAYS.values(), key=len, reverse=True))
_EACH = re.compile("|".join(rf"(?P<w{number}>\b(?:{pattern})\b)" for number, pattern in enumerate(WAYS.values())), re.IGNORECASE)
_ONE = rf"(?:(?:any|all|all major|major|your|a|an|by|in|with|via|the|exact) )*\b(?:{_ANY})\b"
_AND = r"(?:, (?:and |or |nor )?| and | or | nor | & |/)"
_LIST = rf"{_ONE}(?:{_AND}{_ONE})*"
_OTHER = r"(?!(?:no|not|only|neither|if|when|after|before|so|and|but|or)\b)[\w’'-]+(?: [\w’'-]+)?, "
_LONGER = rf"(?:{_ONE}{_AND}|{_OTHER}){{0,9}}{_ONE}"
"""With ways to pay that have no name here: "by Foo, cash or card"."""
_WE = r"\b(?:we|I)(?: (?:also|gladly|happily|still|usually|currently|can|are able to))*"
_REFUSED = re.compile(
    rf"\b(?:we|I) (?:do not|don['’]t|cannot|can['’]t|no longer|never) (?:take|accept|process) (?P<list>{_LIST})"
    rf"|{_WE} (?:take|accept) (?:no|neither) (?P<none>{_LIST})|^\W*(?:sorry, )?no (?P<sign>{_LIST})(?=,? please|[^\w?]*$)"
    rf"|(?:\bneither )?(?P<them>{_LIST}) (?:is|are|can(?:not| ?not|['’]t) be) (?:not |no longer )?(?:accepted|taken|possible)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|cannot|can['’]t|don['’]t|no longer|never|neither) ", re.IGNORECASE)
_ALONE = re.compile(
    rf"\b(?:we|I)(?: can)? only (?:take|accept) (?P<list>{_LIST})|{_WE} (?:take|accept) only (?P<after>{_LIST})"
    rf"|(?:\b(?:take|accept|pay(?:able|ment)?(?: is| must be)?(?: by| in| with| via)?) |^\W*(?:no\W+)?)(?P<first>{_LIST}) only\b"
    rf"|(?:\b(?:we|I)(?: are|['’]re| am|['’]m)|\b(?:practice|studio|clinic) is)(?: an?)? (?P<basis>{_LIST})[ -]only\b"
    rf"|\b(?:only|solely) (?:pay|be paid|payable) (?:by|in|with|via) (?P<paid>{_LIST})|\bpay only (?:by|in|with|via) (?P<last>{_LIST})",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    rf"{_WE} (?:take|accept) (?!no\b|neither\b|only\b)(?P<list>{_LONGER})|(?:\byou(?: (?:can|may))?(?: also)?|^\W*(?:please )?) ?pay (?:(?:us|me|for [\w ]{{3,20}}?) )?(?:by|with|in|via|using|through) (?P<paid>{_LONGER})"
    rf"|\bpayment(?: is)?(?: possible| accepted| welcome)? (?:by|via|with|in) (?P<by>{_LONGER})|\bpayment(?: methods| options)?[\s*_]*:[\s*_]*(?P<label>{_LONGER})|^\W*by (?P<answer>{_ONE}(?:{_AND}{_ONE})+)|^\W*(?P<bare>{_ONE}(?:{_AND}{_ONE})+)\W*$|(?P<fine>{_LIST}) (?:is|are) (?:fine|accepted|welcome|taken|possible)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:pay|take|accept)\b.*\?\s*$", re.IGNORECASE | re.DOTALL)
_NO = re.compile(r"^\W*(?P<no>no|sorry|unfortunately not|not yet|I am afraid not)\b", re.IGNORECASE)
# What is paid otherwise than a session, and what was or may be.
_OTHERWISE = re.compile(
    r"\b(?:gifts?|vouchers?|certificates?|donat\w+|(?<!of )courses?|workshops?|class(?:es)?|deposits?|in advance|abroad|books?|tips?|was|were|used to|until|would|if|unless|except|apart from|american express|amex|"
    r"foreign|personal|traveller|insurance|loyalty|gift cards?|business|postal|parking)\b",
    re.IGNORECASE,
)


def wrong_ways(site: Site) -> Iterator[tuple[Statement, Typed, str]]:
    """Every way to pay that a sentence takes or refuses otherwise than `payment`, with what is wrong about it."""
    known = _ways(" / ".join(site.practice.payment))
    for statement, before in with_before(statements(site, articles=False, language=NOT_SPANISH)) if known else ():
        text = statement.text
        if _ASKED.search(before) and not _OTHERWISE.search(before + text) and not speaks_of_others(_EACH.sub("", before), own_names(site)):
            yield from ((statement, statement.part(start, end), wrong) for start, end, wrong in _answered(text, _ways(before), known))
        if not _EACH.search(text) or text.strip() in site.practice.payment or _OTHERWISE.search(text) or is_to_come(text, site.today):
            continue
        for start, end, wrong in _wrong(text, known) if not text.rstrip().endswith("?") else ():
            if not speaks_of_others(_EACH.sub("", clause(text, start, end)), own_names(site)):
                yield statement, statement.part(start, end), wrong


def _wrong(text: str, known: set[str]) -> Iterator[tuple[int, int, str]]:
    alone, refused = _ALONE.search(text), _REFUSED.search(text)
    if alone:
        start, end = _span(alone)
        if further := known - _ways(text[start:end]):
            yield start, end, f"is not all: practice.yaml names {_listed(further)} as well"
    elif refused and (_DENIED.search(refused[0]) or refused["none"] or refused["sign"]):
        for way, start, end in _named(text, *_span(refused)):
            if way in known:
                yield start, end, "is refused here, and practice.yaml names it among the ways to pay"
    elif found := _TAKEN.search(text):
        for way, start, end in _named(text, *_span(found)):
            if way not in known and not (way in PHONES and "card" in known):
                yield start, end, "is not among the ways to pay in practice.yaml"


def _answered(answer: str, asked: set[str], known: set[str]) -> Iterator[tuple[int, int, str]]:
    """The word that says yes or no when one way to pay is asked for."""
    if len(asked) == 1 and (no := _NO.search(answer)) and asked <= known:
        yield *no.span("no"), f"is the answer, and practice.yaml names {_listed(asked)} among the ways to pay"
    elif len(asked) == 1 and not asked & (known | PHONES) and (yes := yes_in(answer)):
        yield *yes.span("yes"), f"is the answer, and {_listed(asked)} is not among the ways to pay in practice.yaml"


def _span(found: re.Match[str]) -> tuple[int, int]:
    """Where the list of ways stands that a pattern has found."""
    return found.span(next(name for name, words in found.groupdict().items() if words))


def _named(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for found in _EACH.finditer(text, start, end):
        yield list(WAYS)[int(found.lastgroup[1:])], *found.span()


def _ways(text: str) -> set[str]:
    return {way for way, _start, _end in _named(text, 0, len(text))}


def _listed(ways: set[str]) -> str:
    named = [way for way in WAYS if way in ways]
    return " and ".join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named)
