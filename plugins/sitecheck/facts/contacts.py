"""Ways to reach somebody that are typed in sentences, and whether they plainly mean to be the practice's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from sitecheck.facts.about_us import clause, named, speaks_of_others, speaks_of_us
from sitecheck.facts.places.meant_place import spots, whereabouts
from sitecheck.facts.statements import Statement, Typed, own_names, statements
from sitecheck.likeness import LIKE, likeness

if TYPE_CHECKING:
    from practice.schema import Practice
    from sitecheck.site import Site

_CALLING = re.compile(
    r"\b(?:call|phone|telephone|tel|text|ring|dial|reach|whatsapp|number|mobile|leave a message)\b|tel:",
    re.IGNORECASE,
)
_WRITING = re.compile(r"\b(?:write|e-?mail|message|contact|reach|ask|address)\b|mailto:", re.IGNORECASE)
_LABEL = re.compile(r"(?:^|[·|•;/–—])\W*(?:phone|telephone|tel|call(?: or text)?|mobile|ring)\b[^\w+(]*$", re.IGNORECASE)
# A number that is not there to be called by visitors.
_NO_CALL = re.compile(
    r"\b(?:lines?|therapists?|policy|ISBN|ISSN|DOI|PMID|licen[cs]e|reference|members?(?:hip)?|regist\w+|invoice|account|VAT|"
    r"ABN|company number|(?:his|her|their|your) (?:\w+ )?(?:number|phone))\b",
    re.IGNORECASE,
)
# One that is no longer ours, is for letters that are copied, or only shows what a number looks like.
_NOT_NOW = re.compile(
    r"\b(?:fax|until(?= (?:\d|last|recently|\w+ \d{4}))|was|were|used to|old|former\w*|misprint\w*|wrong|no longer|instead of|for example|such as|e\.g)\b",
    re.IGNORECASE,
)
_ASKED_TO = re.compile(r"\b(?:call|phone|telephone|text|ring|SMS|WhatsApp)(?: us| me| or \w+| the (?:clinic|office|practice|studio|surgery|salon|reception))*(?: (?:on|at))?:? ?$", re.IGNORECASE)
_BOOKING = re.compile(r"\b(?:cancel\w*|resched\w*|book(?:s|ed|ings?)?(?! (?:an? |the )?(?:table|room|taxi|cab|tickets?|class|course))|appointments?|sessions?|arrange|running late)\b", re.IGNORECASE)
_SOMEBODY = re.compile(r"\b(?:with|for|see|contact) (?:Dr\.? )?[A-Z][a-z]+")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TO_US = r"\b(?:(?:write|send|mail)\b[^.;@]{0,30}? to|write|e-?mail|mail|contact|reach|message) (?:us|me)(?: (?:at|on|by e-?mail at))?:? "
_MAIL_LABEL = r"(?:^|[·|•;/–—])[\W_]*(?:e-?mail(?: us| me)?|mail us|write to)\b[^\w@]*"
_NEAR = 40
"""So many letters before a number, our own name says that it is ours."""
_ROLES = frozenset("hello hi info contact mail email post office practice reception booking bookings enquiries inquiries admin welcome".split())
_PROVIDERS = frozenset("gmail.com googlemail.com outlook.com hotmail.com icloud.com yahoo.com proton.me protonmail.com gmx.de web.de aol.com".split())


def wrong_numbers(site: Site) -> Iterator[tuple[Statement, Typed, str]]:
    """Phone numbers that are given as the practice's and are those of none of its places, with the one that is most like it."""
    names, typed = own_names(site, places=False), list(statements(site))
    main = spots(site.practice)[:1]
    for statement, where in zip(typed, whereabouts(site, typed), strict=True):
        # A place is reached by the practice's number too, but the practice not by that of a place.
        practices = [spot.practice for spot in dict.fromkeys((*where.spots, *main))]
        wrong = dict.fromkeys(one for practice in practices for one in wrong_phones(practice, statement, names))
        for one in wrong:
            if not _is_of_any(practices, one.written):
                yield statement, one, max((practice.phone for practice in practices), key=lambda own: likeness(own, one.written))


def _is_of_any(practices: list[Practice], written: str) -> bool:
    from sitecheck.facts.phone_numbers import is_number_of

    return any(is_number_of(practice, written) for practice in practices)


def wrong_phones(practice: Practice, statement: Statement, names: Collection[str]) -> Iterator[Typed]:
    """Phone numbers that are given as the practice's and are not; a slip of one figure needs no such words."""
    if sum(character.isdigit() for character in statement.text) < 6:
        return
    # Its tables take a tenth of a second to load, which a site without such numbers need not wait for.
    from sitecheck.facts.phone_numbers import other_numbers

    for number in other_numbers(practice, statement.text):
        before = statement.text[: number.start]
        near = before[-_NEAR:]
        called = named(tuple(names)).search(near) if names else None
        others = speaks_of_others(near[called.end():] if called else clause(statement.text, number.start, number.end), names)
        if not others and not _NOT_NOW.search(before) and (number.is_slip or _means_us(statement.text, before, names)):
            yield Typed(number.written, number.start, number.end)


def wrong_emails(practice: Practice, statement: Statement, names: Collection[str]) -> Iterator[Typed]:
    """E-mail addresses that are given as the practice's and are not."""
    if "@" not in statement.text:
        return
    own = practice.email.lower()
    for found in _EMAIL.finditer(statement.text):
        written = found[0].rstrip(".")
        if written.lower() != own and _is_ours(written.lower(), own, statement.text, names):
            yield Typed(written, found.start(), found.start() + len(written))


def _is_ours(written: str, own: str, sentence: str, names: Collection[str]) -> bool:
    (name, _at, domain), (own_name, _at, own_domain) = written.partition("@"), own.partition("@")
    if domain == own_domain and sorted(name) == sorted(own_name):
        return True  # its letters in another order
    if likeness(written, own) >= LIKE and (domain != own_domain or likeness(name, own_name) >= LIKE):
        return True
    if domain == own_domain and domain not in _PROVIDERS:
        return name in _ROLES or bool(re.search(rf"{_TO_US}{re.escape(written)}", sentence, re.IGNORECASE))
    if re.search(_MAIL_LABEL + re.escape(written), sentence, re.IGNORECASE) and (name == own_name or _bears(domain, names)):
        return not speaks_of_others(sentence, names)
    return bool(speaks_of_us(sentence, names) and _WRITING.search(sentence) and not speaks_of_others(sentence, names))


def _bears(domain: str, names: Collection[str]) -> bool:
    """Whether a domain has in it a longer word of one of our names."""
    return any(word in domain for name in names for word in re.findall(r"\w{5,}", name.lower()))


def _means_us(sentence: str, before: str, names: Collection[str]) -> bool:
    if speaks_of_others(sentence, names) or _NO_CALL.search(sentence):
        return False
    if _LABEL.search(before) or (_ASKED_TO.search(before) and _BOOKING.search(sentence) and not _SOMEBODY.search(sentence)) or before.rstrip(" ,|:–—-").endswith(tuple(names)):
        return True
    return bool(speaks_of_us(sentence, names) and _CALLING.search(sentence))
