"""Sums that only some people pay, such as pensioners, children and members, or only on some days: compared only where a service is for these."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitecheck.facts.fees.amounts import Amount
from sitecheck.facts.offers import Offer

SOME = (
    r"\b(?:conc(?:ession\w*)?|pension\w*|students?|seniors?|retired|retirees|unwaged|unemployed|low[- ]?(?:incomes?|waged?)|card ?holders?|(?:health ?care|community services|gold) cards?"
    r"|child(?:ren)?(?:['’]s)?|kids?|bab(?:y|ies)|infants?|toddlers?|teen\w*|adolescents?|minors|aged \d+|\d+ ?(?:[–-]|to) ?\d+ (?:years|yrs)|\d+\+? years (?:old|and (?:under|over|up))"
    r"|(?:under|over)[- ]?(?:the age of )?(?:\d+['’]?s?|fives|twelves|sixteens|eighteens|sixties)(?! (?:min|hour))"
    r"|NHS|staff|key ?workers?|carers?|veterans|military|members?|couples?|famil(?:y|ies)|siblings?|ACC|DVA|TAC|WINZ|NDIS|WSIB|WorkSafe|Medicare|Medicaid|bulk[- ]billed"
    r"|reduced|subsidi[sz]ed|hardship|sliding scale|twins|brothers|sisters|second child|for both"
    r"|weekends?|Saturdays?|Sundays?|evenings?|(?:bank|public) holidays?|(?:out of|after) hours)\b"
)
"""Who pays another fee, or when it is asked."""
_SOME = re.compile(SOME, re.IGNORECASE)
_ALL = re.compile(r"\badults?\b", re.IGNORECASE)
"""Beside these, children are named as further ones who pay the same."""
_JOINS = re.compile(r"\W*(?:(?:and|or|to|then|respectively)\W*)*")
_STOP = r"\s+(?:and|or|but|while|instead)\b|[;,.|\n()/·•]|$"
_BEHIND = re.compile(rf"\s*\([^()$£€\n]*\)|\s+(?:for|with|if)\b[^$£€]*?(?={_STOP}|[$£€])|[^$£€:]*?(?={_STOP})|")
"""What is said of a sum after it; what has a sum of its own belongs to that one."""
_ROW = re.compile(r"\s*/\s*")
"""Between sums whose meanings stand in a row behind the last: "$80 / $60 / $40 (full / concession / child)"."""
_LABEL = re.compile(r"\s*\|[^|]*")
_BREAK = re.compile(r"[;|\n]|[.!?]\s|\b(?:but|while|whereas)\b")


def for_some(text: str, amount: Amount, sums: Sequence[Amount], offered: Sequence[Offer]) -> tuple[str, ...]:
    """Those who pay a sum, when they are only some people: named right behind it, or in the words before it that belong to no other sum."""
    at = sums.index(amount) if amount in sums else 0
    last = at
    while 0 < at <= last < len(sums) - 1 and _ROW.fullmatch(text, sums[last].end, sums[last + 1].start):
        last += 1
    label = _LABEL.match(text)  # of a row of a table
    return (*(named_some(text, offered, *label.span()) if label else ()), *named_some(text, offered, amount.end, _behind(text, sums[last] if last > at else amount)), *named_some(text, offered, _begin(text, amount, sums), amount.start))


def named_some(text: str, offered: Sequence[Offer], start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """The people who are named between two offsets, unless it is a session for them that is."""
    some = [] if _ALL.search(text[start:end]) else list(_SOME.finditer(text, start, len(text) if end is None else end))
    named = [match.span() for offer in offered for match in offer.name.finditer(text)] if some else []
    return tuple(found[0] for found in some if not any(begin <= found.start() < stop for begin, stop in named))


def _begin(text: str, amount: Amount, sums: Sequence[Amount]) -> int:
    """Where begins what is said before a sum; of one that is only joined to another, before that one."""
    earlier = [one for one in sums if one.end <= amount.start]
    begin = _behind(text, earlier[-1]) if earlier else 0
    if earlier and _JOINS.fullmatch(text, begin, amount.start):
        return _begin(text, earlier[-1], earlier[:-1])
    return max((found.end() for found in _BREAK.finditer(text, begin, amount.start)), default=begin)


def _behind(text: str, amount: Amount) -> int:
    """Where ends what is said right behind a sum."""
    return _BEHIND.match(text, amount.end).end()
