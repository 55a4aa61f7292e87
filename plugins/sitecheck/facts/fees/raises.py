"""What sentences say of the fee that a session will have: from when on, and how much, beside its `next_fee`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sitecheck.days import spoken
from sitecheck.diagnostic import quoted
from sitecheck.facts.about_us import clause, speaks_of_others
from sitecheck.facts.fees.amounts import Amount, as_written
from sitecheck.facts.offers import Offer, named_in, without_names
from sitecheck.facts.said_dates import Stated, starts_in
from sitecheck.facts.statements import Typed, own_names
from sitecheck.site import Site

_OTHERWISE = re.compile(
    r"\?\s*$|\b(?:deposits?|vouchers?|certificates?|gifts?|cancel\w*|notice|work ?shops?|class(?:es)?|courses?|retreats?|weekends?|rent\w*|parking|insur\w+|members?(?:hip)?|packages?|"
    r"students?|concession\w*|children|pensioners?|would|could|perhaps|if)\b", re.IGNORECASE,
)
_NEAR = 2
"""So many times a fee, or such a part of it, another sum may be and still be meant as the fee."""


def wrong_raises(text: str, head: str, sums: Sequence[Amount], offered: Sequence[Offer], own: Offer | None, site: Site) -> Iterator[tuple[Typed, str]]:
    """Every day and sum of a coming fee that is not so, with what is; `head`: the first row of its table, whose cells may name the day."""
    raised = [offer for offer in offered if offer.raised]
    if not raised or not sums or _OTHERWISE.search(without_names(text, offered)):
        return
    if head not in ("", text):
        yield from _in_row(text, head, sums, offered, site.today)
        return
    starts = starts_in(text, site.today)
    if len(starts) != 1 or speaks_of_others(without_names(clause(text, *starts[0][0]), offered), own_names(site)):
        return
    (start, end), stated = starts[0]
    meant = [offer for _start, _end, offer in named_in(text, offered)] or ([own] if own else raised)
    for amount in sums:
        later = [offer for offer in meant if offer.next_fee == amount.value]
        if later and not any(_begins(stated, offer) for offer in later) and not any(amount.value in offer.fees - {offer.next_fee} for offer in offered):
            yield Typed(text[start:end], start, end), f"is not the day from which {quoted(later[0].title)} costs {as_written(later[0].next_fee, amount)} ({spoken(later[0].raised)})"
        elif len(meant) == 1 and meant[0].raised and _begins(stated, meant[0]) and _is_other(amount, meant[0]):
            yield Typed(amount.written, amount.start, amount.end), _will_cost(meant[0], amount)


def _in_row(row: str, head: str, sums: Sequence[Amount], offered: Sequence[Offer], today: date) -> Iterator[tuple[Typed, str]]:
    """The sums below a day from which the next fees hold."""
    cells, heads = row.split("|"), head.strip().split("|")
    named = named_in("|".join(cells[:2]), offered)
    if len(cells) != len(heads) or len(named) != 1 or not (offer := named[0][2]).raised:
        return
    for amount in sums:
        stated = [one for _place, one in starts_in(heads[row[: amount.start].count("|")], today)]
        if stated and _begins(stated[0], offer) and amount.value != offer.next_fee:
            yield Typed(amount.written, amount.start, amount.end), _will_cost(offer, amount)


def _begins(stated: Stated, offer: Offer) -> bool:
    return offer.raised is not None and stated.first <= offer.raised <= stated.last


def _is_other(amount: Amount, offer: Offer) -> bool:
    return amount.value not in offer.fees and offer.next_fee / _NEAR < amount.value < offer.next_fee * _NEAR


def _will_cost(offer: Offer, amount: Amount) -> str:
    return f"is not what {quoted(offer.title)} costs from {spoken(offer.raised)} on ({as_written(offer.next_fee, amount)})"
