"""What sentences say of fees without naming them: "the same as a follow-up", "€20 less", "half the price", "none is over $100"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from sitecheck.diagnostic import quoted
from sitecheck.facts.about_us import clause, speaks_of_others
from sitecheck.facts.fees.amounts import Amount, as_written
from sitecheck.facts.number_words import IN_WORDS, number
from sitecheck.facts.offers import Offer, named_in, without_names
from sitecheck.facts.statements import Typed

_COSTS = r"\b(?:costs?|is|are|pays?|comes? (?:to|at)|charged(?: at)?)(?: (?:exactly|just|only|always))?"
_SAME = re.compile(rf"{_COSTS} (?:(?P<most>no (?:more|dearer)) than|(?:the same(?: (?:price|fee))?|as much|just as much|priced the same) as)\b", re.IGNORECASE)
_ALL_SAME = re.compile(
    r"\b(?:all|both)(?: of)?(?: our| my| the)? (?:sessions|appointments|visits|treatments) (?:cost|are) the same(?: price| fee)?(?=\s*[.;!]|$)"
    r"|\b(?:the same|one) (?:fee|price|rate) for (?:all|every|each)(?: of)?(?: our| my)? (?:sessions?|appointments?|visits?|treatments?)(?=\s*[.;!]|$)",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s*(?:(?P<more>more(?: expensive)?|dearer|extra|above|over)|less(?: expensive)?|cheaper|below|under)(?: than\b|(?=\s*(?:[.;,!]|$)))", re.IGNORECASE)
_RATIOS = {
    "half of": Fraction(1, 2), "half": Fraction(1, 2), "twice": Fraction(2), "double": Fraction(2), "a third of": Fraction(1, 3), "two thirds of": Fraction(2, 3),
    "three quarters of": Fraction(3, 4), "a quarter of": Fraction(1, 4),
}
_RATIO = re.compile(
    rf"{_COSTS} (?:at )?(?P<ratio>{'|'.join(_RATIOS)}) (?:the |its )?(?:(?:normal|usual|full|ordinary|standard|regular|adult) )?"
    r"(?:price|fee|cost|rate|as much|what)\b",
    re.IGNORECASE,
)
_NONE_ABOVE = re.compile(r"\b(?:no|none|nothing)\b[^.;]{0,40}\bcosts? (?:over|more than|above)\s*$", re.IGNORECASE)
_ALL_BELOW = re.compile(r"\b(?:all|every|each|everything)\b[^.;]{0,40}\b(?:costs?|is|are) (?:under|less than|below)\s*$", re.IGNORECASE)
_NOT_PLAIN = re.compile(
    r"\?\s*$|\b(?:if(?! (?:you|they are) (?:buy|pay|book|paid|bought|booked))|unless|would|could|might|may|was|were|used to|until|since|\d{4}|ago|elsewhere|cancel\w*|miss(?:ed|ing)?|late|notice|"
    r"no-shows?|travel|students?|pensioners?|about|around|roughly|nearly|almost)\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(rf"\b(?P<many>{IN_WORDS}|\d{{1,2}}) (?:[\w-]+ ){{0,2}}?(?:sessions|appointments|visits|treatments|follow-ups)\b|\b(?P<pack>\d{{1,2}})-(?:session|visit|treatment) (?:package|bundle|block|card|pass)\b", re.IGNORECASE)
_SAVES = re.compile(r"\b(?:saves?|saving|together|in advance)\b", re.IGNORECASE)
_SAVED, _SAVINGS = re.compile(r"\b(?:saves?|saving)(?: you)? $", re.IGNORECASE), re.compile(r" (?:savings?|less|off|discount)\b", re.IGNORECASE)
_ITSELF = re.compile(r"^\W*(?:it|this(?: session| appointment| visit| treatment)?)\b", re.IGNORECASE)


def wrong_comparisons(
    text: str, sums: Sequence[Amount], offered: tuple[Offer, ...], own: Offer | None, names: Collection[str]
) -> Iterator[tuple[Typed, str]]:
    """Every comparison of our fees that the services make untrue, with what is wrong about it; `own`: whose page it is."""
    if _NOT_PLAIN.search(text):
        return
    for start, end, wrong in (*_of_sums(text, sums, offered, own), *_of_savings(text, sums, offered, own), *_of_words(text, offered, own)):
        if not speaks_of_others(without_names(clause(text[:end], start, end), offered), names):  # "the others" are ours
            yield Typed(text[start:end], start, end), wrong


def compares(text: str, amount: Amount) -> bool:
    """Whether a sum is not a fee but how far fees lie apart, or what they stay below."""
    return bool(_MORE.match(text, amount.end) or _NONE_ABOVE.search(text[: amount.start]) or _ALL_BELOW.search(text[: amount.start])
                or re.search(r"\b(?:over|under|below|above|(?:more|less) than|at (?:most|least))\s*$", text[: amount.start], re.IGNORECASE))


def _of_sums(text: str, sums: Sequence[Amount], offered: tuple[Offer, ...], own: Offer | None) -> Iterator[tuple[int, int, str]]:
    for amount in sums:
        before, after = text[: amount.start], _MORE.match(text, amount.end)
        subject = _subject(text, amount.start, offered, own)
        if after and subject and subject.fees != {0}:
            sign = 1 if after["more"] else -1
            others = _others(text[after.end():], subject, offered)
            apart = {sign * (fee - other) for fee in subject.fees for one in others for other in one.fees}
            if others and amount.value not in apart:
                yield amount.start, after.end(), f'is not how far {quoted(subject.title)} ({_fees(subject)}) is from {_list(others)}'
        elif _NONE_ABOVE.search(before) or _ALL_BELOW.search(before):
            above = [one for one in _paid(offered) if max(one.fees) > amount.value or (max(one.fees) == amount.value and _ALL_BELOW.search(before))]
            if above:
                yield amount.start, amount.end, f"is less than the fee of {_list(above[:1])}"
        elif (package := _package(text, amount, subject, own, offered)) and _is_other_sum(amount, package, offered):
            yield amount.start, amount.end, f'is not what {quoted(package.title)} ({_fees(package)}) costs or saves'


def _of_savings(text: str, sums: Sequence[Amount], offered: tuple[Offer, ...], own: Offer | None) -> Iterator[tuple[int, int, str]]:
    """What several sessions save that are paid together: "5 follow-ups for $500 (a $50 savings)"."""
    found = _TOGETHER.search(text)
    meant = {offer.title: offer for _start, _end, offer in named_in(text, offered) if not offer.several} or ({own.title: own} if own and not own.several else {})
    if not found or len(sums) != 2 or len(meant) != 1:
        return
    (offer,), (price, saved), many = meant.values(), sums, number(found["many"] or found["pack"])
    if _SAVED.search(text[: saved.start]) or _SAVINGS.match(text, saved.end):
        fee = max((fee for fee in offer.fees if fee * many > price.value), default=0)
        if fee and price.value + saved.value not in {one * many for one in offer.fees}:
            yield saved.start, saved.end, f"is not how much less {price.written.strip()} is than {many} × {as_written(fee, saved)}"


def _of_words(text: str, offered: tuple[Offer, ...], own: Offer | None) -> Iterator[tuple[int, int, str]]:
    if (found := _ALL_SAME.search(text)) and len({one.fees for one in _paid(offered)}) > 1:
        yield *found.span(), f"is not so: {_list(_paid(offered))}"
    for found in (*_SAME.finditer(text), *_RATIO.finditer(text)):
        subject = _subject(text, found.start(), offered, own)
        others = _others(text[found.end():], subject, offered) if subject and subject.fees != {0} else ()
        if not subject or not others:
            continue
        fees, theirs = subject.fees, {fee for one in others for fee in one.fees}
        if found.re is _RATIO:
            ratio = _RATIOS[found["ratio"].lower()]
            agrees = any(abs(fee - other * ratio.numerator / ratio.denominator) < 1 for fee in fees for other in theirs)
        else:
            agrees = min(fees) <= max(theirs) if found["most"] else bool(fees & theirs)
        if not agrees:
            yield *found.span(), f'is not so: {quoted(subject.title)} ({_fees(subject)}), {_list(others)}'


def _subject(text: str, start: int, offered: tuple[Offer, ...], own: Offer | None) -> Offer | None:
    """The session that is compared: the one named last before, or the one whose page says "it"."""
    before = [offer for begin, end, offer in named_in(text, offered) if end <= start and start - end < 40]
    return before[-1] if before else own if own and _ITSELF.search(text) else None


def _others(after: str, subject: Offer, offered: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """What it is compared with: the session that is named, or else any other that is paid for."""
    far = re.split(r"[.;!?]", after)[0]
    called = [offer for offer in offered if offer is not subject and offer.name.search(far)]
    return tuple(called) if called else tuple(one for one in _paid(offered) if one is not subject)


def _package(text: str, amount: Amount, subject: Offer | None, own: Offer | None, offered: tuple[Offer, ...]) -> Offer | None:
    """The package whose price, or what is saved with it, the sum is."""
    if subject and subject.several:
        return subject
    if own and own.several and _SAVES.search(text):
        return own
    found = _TOGETHER.search(text, 0, amount.start)
    return next((one for one in offered if found and one.several == number(found["many"] or found["pack"])), None)


def _is_other_sum(amount: Amount, package: Offer, offered: tuple[Offer, ...]) -> bool:
    """Whether a sum is neither what it costs nor what it saves, and not so small that it is something else."""
    return amount.value * 50 > max(package.fees) and amount.value not in _sums_of(package, offered)


def _sums_of(package: Offer, offered: tuple[Offer, ...]) -> set[Decimal]:
    """All that may be said of it: its price, that of one of its sessions, of as many single ones, and the difference."""
    single = {fee for one in _paid(offered) for fee in one.fees}
    return {*single, *(value for price in package.fees for value in (price, price / package.several)),
            *(value for price in package.fees for fee in single for value in (fee * package.several, fee * package.several - price, fee - price / package.several))}


def _paid(offered: Sequence[Offer]) -> tuple[Offer, ...]:
    return tuple(one for one in offered if one.fees != {0} and not one.several)


def _fees(offer: Offer) -> str:
    return " or ".join(str(fee) for fee in sorted(offer.fees))


def _list(offered: Sequence[Offer]) -> str:
    return ", ".join(f'{quoted(one.title)} ({_fees(one)})' for one in offered)
