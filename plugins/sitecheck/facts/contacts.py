"""Ways to reach somebody that are typed in sentences, and whether they plainly mean to be the practice's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.facts.statements import Statement, Typed
from sitecheck.likeness import LIKE, likeness

if TYPE_CHECKING:
    from practice.schema import Practice

_US = re.compile(r"\b(?:us|we|our|ours|me|my|I|the practice)\b")
_CALLING = re.compile(r"\b(?:call|phone|telephone|tel|text|ring|dial|reach|whatsapp|number|mobile|leave a message)\b|tel:", re.IGNORECASE)
_WRITING = re.compile(r"\b(?:write|e-?mail|message|contact|reach|ask|address)\b|mailto:", re.IGNORECASE)
_LABEL = re.compile(r"(?:^|[·|•;/–—])\W*(?:phone|telephone|tel|call(?: or text)?|mobile|ring)\b[^\w+(]*$", re.IGNORECASE)
# A sentence that speaks of somebody else, or of a number that is not there to be called by visitors.
_OTHERS = re.compile(
    r"\b(?:(?:help|life|hot|crisis|nurse|advice )?lines?|lifeline|hotline|helpline|samaritans|emergenc\w+|crisis|board|council|register|registry|"
    r"associations?|institute|clinics?|hospitals?|doctors?|doctor's|GPs?|physicians?|therapists?|pharmac\w+|fax|their|theirs|his|her|"
    r"taxi|cab|bus|landlord|insurers?|insurance|police|hotel|school|library|department|ombudsman|commission|authority|"
    r"policy|ISBN|ISSN|DOI|PMID|licen[cs]e|reference|invoice|account|VAT|ABN|company number|charity)\b",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ROLES = frozenset("hello hi info contact mail email post office practice reception booking bookings enquiries inquiries admin welcome".split())
_PROVIDERS = frozenset("gmail.com googlemail.com outlook.com hotmail.com icloud.com yahoo.com proton.me protonmail.com gmx.de web.de aol.com".split())


def wrong_phones(practice: Practice, statement: Statement) -> Iterator[Typed]:
    """Phone numbers that are given as the practice's and are not; a slip of one figure needs no such words."""
    if sum(character.isdigit() for character in statement.text) < 6:
        return
    # Its tables take a tenth of a second to load, which a site without such numbers need not wait for.
    from sitecheck.facts.phone_numbers import other_numbers

    for number in other_numbers(practice, statement.text):
        before = statement.text[: number.start]
        if "fax" not in before[-12:].lower() and (number.is_slip or _means_us(statement.text, before)):
            yield Typed(number.written, number.start, number.end)


def wrong_emails(practice: Practice, statement: Statement) -> Iterator[Typed]:
    """E-mail addresses that are given as the practice's and are not."""
    if "@" not in statement.text:
        return
    own = practice.email.lower()
    for found in _EMAIL.finditer(statement.text):
        written = found[0].rstrip(".")
        if written.lower() != own and _is_ours(written.lower(), own, statement.text):
            yield Typed(written, found.start(), found.start() + len(written))


def _is_ours(written: str, own: str, sentence: str) -> bool:
    name, _at, domain = written.partition("@")
    own_domain = own.partition("@")[2]
    if likeness(written, own) >= LIKE and (domain != own_domain or likeness(name, own.partition("@")[0]) >= LIKE):
        return True
    if domain == own_domain and domain not in _PROVIDERS:
        return name in _ROLES
    return bool(_US.search(sentence) and _WRITING.search(sentence) and not _OTHERS.search(sentence))


def _means_us(sentence: str, before: str) -> bool:
    if _OTHERS.search(sentence):
        return False
    return bool(_US.search(sentence) and _CALLING.search(sentence)) or bool(_LABEL.search(before))
