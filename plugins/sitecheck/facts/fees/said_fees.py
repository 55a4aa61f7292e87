"""Fees of sessions that are typed in sentences, and what the services say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from sitecheck.diagnostic import quoted
from sitecheck.facts.about_us import as_we, clause, speaks_of_others
from sitecheck.facts.fees.amounts import TAX, Amount, amounts, as_written, free
from sitecheck.facts.fees.columns import is_apart, minutes_below, of_column, priced, sums_below
from sitecheck.facts.fees.comparisons import compares, wrong_comparisons
from sitecheck.facts.fees.groups import for_some, named_some
from sitecheck.facts.fees.raises import wrong_raises
from sitecheck.facts.lengths import answers, length_of
from sitecheck.facts.lines_above import Above, with_above
from sitecheck.facts.number_words import ROUGHLY
from sitecheck.facts.offers import Offer, for_these, named, named_in, without_names
from sitecheck.facts.places.elsewhere import is_sold_elsewhere
from sitecheck.facts.said_dates import is_to_come
from sitecheck.facts.statements import Statement, Typed, has_spanish, own_names

if TYPE_CHECKING:
    from sitecheck.site import Site

_SESSION = re.compile(r"\b(?:sessions?|appointments?|visits?|consultations?|treatments?|hours?|minutes?|min|(?:the|your) first time|each time|every time)\b"
                      r"|\b(?:fees|prices|rates) (?:run|range|start|begin|go|lie|are)\b", re.IGNORECASE)
_PAYING = re.compile(
    r"['’]s\b|\b(?:costs?|fees?|pay|paid|price[sd]?|charges?|rates?|is|are|starts?|begins?|come(?:s)? to|for|from)\b|[:|–—,(·•]|"
    r"^\W*(?:[\w-]+ )?[$£€\d]",
    re.IGNORECASE,
)
_EVERY = re.compile(
    r"\b(?:all|every|each|any)\b(?: of)?(?: our| my| the)?(?: \w+)? (?:sessions?|appointments?|visits?|treatments?)\b",
    re.IGNORECASE,
)
_LEAST = re.compile(r"\b(?:from|start(?:s|ing)? (?:at|from)|begin(?:s|ning)? (?:at|from|with))\s*$", re.IGNORECASE)
# Sums that are something else than the fee of a session, or the fee of another time.
_OTHERWISE = re.compile(
    r"\b(?:deposits?|cancel\w*|notice|forfeit\w*|surcharges?|penalt(?:y|ies)|rebates?|gap|out[- ]of[- ]pocket|mileage|per mile|allowance|discounted|blocks? (?:bookings?|of)|"
    r"(?<!and a )half(?! an hour|[- ]hour)|(?<!and a )(?<!and three )quarters?(?! of an hour)|packages?|bundles?|(?:\d+|five|six|eight|ten|twelve)[- ](?:session|visit|treatment|time|hour)s? (?:cards?|pass(?:es)?|tickets?)|tips?|donat\w+|deductibles?|reimburs\w+|refund\w*|late|"
    r"no[- ]shows?|miss(?:ed|ing)?|fail(?:ure|ing|s)?|rent(?:al)?|hire|exceed\w*|increas\w*|rises?|raised?|"
    r"fares?|fines?|difference|off|discounts?|sav(?:e|es|ed|ing)|(?<!of )courses?|month(?:ly)?|year(?:ly)?|average|usually|typical\w*|"
    r"cap|extra|additional|up to(?! (?:\d+|an?|one|two) ?(?:and a half )?(?:m(?:ins?|inutes?)|h(?:ou)?rs?|h)\b)|special|offer(?= (?:ends|until|price))|black friday|promotion\w*|refer an?|bring an?|"
    r"booking fee|(?:you|when|on|for|at) (?:\w+ )?booking|secur(?:e|es|ing)|holds|balance|remain\w+|up ?front|"
    r"(?:get|gets|got|getting|pay|pays|paid|claim|claims|claimed|receive\w*) [^.;]{0,20}\bback|the other(?= [$£€])|contribut\w*|towards|pays? up to|pays (?:us|me)|"
    r"(?:rather|cheaper|dearer) than|more|less|instead of|in \d{4}|ago|began|asked|health (?:\w+ )?plans?|travel|workshops?|class(?:es)?|books?(?! (?:an?|your|the|in|online|now|here|for|one)\b)|was|were|used to|"
    r"until(?! then)|since|would|(?<=\d )then|back then|in those days|at (?:that time|the time|first)|in the beginning|(?:an?|one|each|every) (?:[\w-]+ )?(?:hour|session|visit|treatment|appointment) cost(?= [$£€])|(?:can|could|may|might) (?:\w+ )?cost|in all|altogether|cost (?:me|us|him|her|them)|train(?:ed|ing)|total|"
    r"(?:two|three|four|five|six|eight|ten|twelve|(?<![$£€\d.,])\d+) (?:(?!and\b)[\w-]+ ){0,2}(?:sessions|appointments|visits|treatments|follow-ups)|"
    r"a minute|per minute|each way|of which|(?<=\d )of (?:the |this |that )?[$£€]\s?\d+|in (?:two|three|four|several|\d) (?:\w+ )?(?:parts|payments|instal?ments))\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"\b(?:my|our|another|an?|the|some|most|many|one)(?: of (?:my|our|the))?(?: [\w-]+){0,3}? (?:colleagues?|friends?|therapists?|practitioners?|\w+(?:ists?|paths?|[ai]tors?|trainers?))\b"
    r"[^.;]{0,50}?\b(?:asks?|charges?|takes?|gets?)\b"
    r"|\b(?!(?:we|it|she|he|practice|clinic) )[\w-]+ (?:asks|charges) (?=(?:\w+ )?[$£€])"
    r"|\b(?:clients?|patients?|people|plans?|funds?|insur\w+)\b[^.;]{0,40}?\b(?:gets?|claims?|receives?|covers?|pays? (?:for|back|out|me|you))\b",
    re.IGNORECASE,
)
"""Who else asks a fee, or gives some of it back."""
_IN_PART = re.compile(r"\s*(?:when|on|upon|at|for|as) (?:the |you |your )?(?:time of )?(?:book|reserv)\w*|(?<=\d)\*(?!\*)", re.IGNORECASE)
"""Behind a sum that is paid beforehand, or has a footnote."""
_TAXES = frozenset(map(Decimal, "5 7 8 9 10 11 12 13 13.5 14 14.975 15 19 20 21 23 25".split()))
"""In per cent, those of the countries that the checker knows; a fee with one of them added is right beside its name."""
_UNTAXED = re.compile(rf"(?:\+|\b(?:plus|before|without|excl\w*|not including)) (?:\d+ ?% )?{TAX.pattern}", re.IGNORECASE)
"""The tax is still to be added."""
_AT_HOME = re.compile(r"\b(?:home|house|hospital) (?:visits?|calls?)\b", re.IGNORECASE)
_SMALL = 10
"""Sums so many times smaller than every fee are those of something else."""
_BLANK = re.compile(r"[\s*_.…]*")
_IS = re.compile(r"\s+(?:is|are|costs?|will be|comes)(?: (?:\w+ly|always|also|seen|treated))*\s", re.IGNORECASE)
_RANGE = re.compile(
    r"(?P<all>\b(?:fees|prices|rates) (?:run|range|go|lie|are) (?:from )?)?(?P<between>\bbetween )?[$£€]\s?(?P<least>\d+(?:\.\d\d)?)\s?(?:[-–—]|(?(between)and|to)\b)\s?[$£€]?\s?(?P<most>\d+(?:\.\d\d)?)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]*\)")
_FREELY = re.compile(r" for (?:(?:an?|the|your|our|my|this) )?| ")
_LABEL = re.compile(r"(?:^|[|·•;,]\s)\W*(?:(?:your|session|the) )?(?:investment|price|fee|cost|rate|charge|exchange)s?(?: per session)?[\s*_]*[:–—][\s*_]*$", re.IGNORECASE)
"""Before the sum on a session's own page."""
_ITSELF = re.compile(r"^\W*(?:(?:it|this) costs|(?:the|our|my) (?:fee|price|charge) is|(?:we|I) charge|you pay)\b", re.IGNORECASE)


class Line(NamedTuple):
    """A sentence with its sums; `head`: the first row of its table; `own`: the session on whose page it stands; `due`: the sums in the terms of cancellation."""

    site: Site
    text: str
    head: str
    sums: tuple[Amount, ...]
    offered: tuple[Offer, ...]
    own: Offer | None
    above: Above
    due: frozenset[Decimal]

    @property
    def known(self) -> frozenset[Decimal]:
        """The fees of all sessions."""
        return frozenset(fee for offer in self.offered for fee in offer.fees)


def wrong_fees(site: Site) -> Iterator[tuple[Statement, Amount | Typed, str]]:
    """Every sum that is given as a session's fee and is not, and every untrue comparison, with what is wrong about it."""
    head, columns = "", ()
    due = frozenset(amount.value for amount in amounts(site.practice.cancellation))
    for statement, offered, own, above in with_above(site):
        text = statement.text
        if above.elsewhere or text in (site.practice.cancellation or ""):
            continue  # what is due there, or then, is no fee of a session here
        head, columns = (head or text, columns or priced(text)) if text.lstrip().startswith("|") else ("", ())
        bare = (one for one in sums_below(text, columns, site.practice.currency.upper()) if named(text, one.start, one.end, offered))
        sums = (*(amount for amount in amounts(text) if _is_ours(site, amount)), *bare)
        raised = wrong_raises(text, head, sums, offered, own, site)
        compared = (*wrong_comparisons(text, sums, offered, own, own_names(site)), *raised)
        yield from ((statement, words, wrong) for words, wrong in compared)
        line = Line(site, text, head, sums, offered, own, above, due)
        for amount in (*sums, *free(text)):
            within = any(words.start <= amount.start < words.end for words, _wrong in compared)
            if not within and not compares(text, amount) and (wrong := _wrong_sum(line, amount)):
                yield statement, amount, wrong
    if has_spanish(site):
        from sitecheck.facts.spanish import fees as spanish

        yield from spanish.wrong_fees(site)


def _wrong_sum(line: Line, amount: Amount) -> str:
    """What is wrong about a sum as a session's fee; nothing when it is right, or no such fee."""
    (site, text, head, sums, offered, own, above, due), known = line, line.known
    some = for_some(text, amount, sums, offered)
    if some:
        spoken = named(text, amount.start, amount.end, offered)
        offer = for_these(some, offered) or (spoken if spoken and named_some(spoken.title, ()) else None)
    else:
        offer = (named if amount.currencies else _free)(text, amount.start, amount.end, offered) or _asked(above.before, offered) or above.offer
    later = (above.apart or is_to_come(text, site.today)) and not (offer and len(offer.fees) > 1)  # the next fee may be known
    if (not offer and (some or amount.value in due)) or later or amount in _parts(sums, known) or is_apart(text, head, amount, known, sums, offered):
        return ""
    if (meant := of_column(text, head, amount, offered)) and not some:
        return "" if any(not wrong_for(one, text, amount) for one in meant) else wrong_for(meant[0], text, amount)
    itself = own is not None and bool(_ITSELF.search(text) or _LABEL.search(text[: amount.start])) and _is_likely(own, amount)
    if not _is_fee(line, amount, bool(offer) or itself) or is_sold_elsewhere(site, text, clause(text, amount.start, amount.end), amount.end):
        return ""
    long = length_of(text, amount.start, amount.end)
    of_another = own is not None and long != own.minutes and any(one.minutes == long for one in offered)
    offer = offer or (own if not (_EVERY.search(text) or of_another) else None)
    return wrong_for(offer, text, amount) if offer else _wrong(text, amount, offered, known, minutes_below(text, head))


def _asked(text: str, offered: tuple[Offer, ...]) -> Offer | None:
    """The service that a question names, or of whose length it is, for the sentence that answers it."""
    if not text.rstrip().endswith("?"):
        return None
    length = next(answers(text), None) if re.search(r"\bhow much\b|\bcosts?\b", text, re.IGNORECASE) else None
    so_long = [offer for offer in offered if length and offer.minutes == length.minutes and offer.fees != {0}]
    return next((offer for offer in offered if offer.name.search(text)), so_long[0] if len(so_long) == 1 else None)


def _is_ours(site: Site, amount: Amount) -> bool:
    return not amount.currencies or site.practice.currency.upper() in amount.currencies


def _parts(sums: Sequence[Amount], known: frozenset[Decimal]) -> list[Amount]:
    """Sums that are a fee together: "£20 now, £42 on the day"."""
    others = [amount for amount in sums if amount.value not in known]
    return others if len(others) > 1 and sum(amount.value for amount in others) in known else []


def _free(text: str, start: int, end: int, offered: tuple[Offer, ...]) -> Offer | None:
    """The session that is free by some words, and not the tea that comes with it."""
    for begin, stop, offer in named_in(text, offered):
        if stop <= start and _IS.fullmatch(text, stop, start) or end <= begin and _FREELY.fullmatch(text, end, begin):
            return offer
    return None


def _is_likely(own: Offer, amount: Amount) -> bool:
    """Whether a sum on a session's page may be what it costs, and not what the parking does."""
    return any(fee / 3 < amount.value < fee * 3 for fee in own.fees)


def _is_fee(line: Line, amount: Amount, is_named: bool) -> bool:
    """Whether a sum is what a session costs here and now; `is_named`: it is said of which."""
    text, offered, known, own = line.text, line.offered, line.known, own_names(line.site)
    if _is_range(text, amount, known):
        return False
    aside = _ASIDE.match(text, amount.end)
    around = clause(text, amount.start, amount.end) + (aside[0] if aside else "")
    about = is_named or any(other.value in known and re.search(r"instead of\s*$", text[: other.start]) for other in line.sums) or _SESSION.search(text) or not amount.currencies
    about = about or minutes_below(text, line.head) in {offer.minutes for offer in offered}
    beside = any(_BLANK.fullmatch(text, stop, amount.start) for _begin, stop, _offer in named_in(text, offered) if stop <= amount.start)
    paying = not amount.currencies or beside or _PAYING.search(text)
    before, beside_it = (without_names(words, offered) if is_named else words for words in (text[: amount.start], around))  # a "class" may be what we offer
    otherwise = _OTHERWISE.search(before) or _OTHERWISE.search(beside_it) or (not is_named and _AT_HOME.search(around))
    otherwise = otherwise or (_IN_PART.match(text, amount.end) and not text[: amount.start].endswith("*"))
    theirs = ROUGHLY.search(text[: amount.start]) or _THEIRS.search(as_we(around, own)) or speaks_of_others(without_names(around, offered), own)
    return bool(about and paying and not otherwise and not theirs)


def _is_range(text: str, amount: Amount, fees: frozenset[Decimal]) -> bool:
    """Whether it is one end of a range such as "$30–60", in which a fee lies."""
    found = next((one for one in _RANGE.finditer(text) if one.start() <= amount.start < one.end()), None)
    return bool(found and not found["all"]) and any(Decimal(found["least"]) <= fee <= Decimal(found["most"]) for fee in fees)


def wrong_for(offer: Offer, text: str, amount: Amount) -> str:
    """What the service that is named says otherwise."""
    fees, whose = offer.fees, f'is not the fee of {quoted(offer.title)}'
    return "" if amount.value in fees or _is_taxed(text, amount, fees) else f"{whose} ({_listed(fees, amount)})"


def _wrong(text: str, amount: Amount, offered: tuple[Offer, ...], fees: frozenset[Decimal], minutes: int) -> str:
    """What all services say otherwise, or those that last as long as is said; of what it is said that it is free, is not clear. `minutes`: those of a column."""
    if not amount.currencies or amount.value * _SMALL < min(fees - {0}, default=Decimal(0)):
        return ""  # parking, tea
    if _LEAST.search(text[: amount.start]) and fees - {0}:
        least = min(fees - {0})
        return "" if amount.value == least else f"is not your lowest fee ({_listed(frozenset({least}), amount)})"
    if long := minutes or length_of(text, amount.start, amount.end):
        as_long = frozenset(fee for offer in offered if offer.minutes == long for fee in offer.fees)
        return "" if amount.value in as_long else f"is the fee of no session of {long} minutes ({_listed(as_long or fees, amount)})"
    if amount.value not in fees and not _is_taxed(text, amount, fees):
        return f"is the fee of no session ({_listed(fees, amount)})"
    return f"is not the fee of every session ({_listed(fees, amount)})" if _EVERY.search(text) and len(fees - {0}) > 1 else ""


def _is_taxed(text: str, amount: Amount, fees: frozenset[Decimal]) -> bool:
    """Whether a sum is a fee with the tax that the sentence names."""
    return bool(TAX.search(text)) and not _UNTAXED.search(text) and any(abs(fee * (100 + tax) / 100 - amount.value) < Decimal("0.01") for fee in fees for tax in _TAXES)


def _listed(fees: frozenset[Decimal], amount: Amount) -> str:
    """The fees in the way in which the one in the text is written."""
    written = [as_written(fee, amount) for fee in sorted(fees) if fee]
    return "your fees: " + ", ".join(written) if len(written) > 1 else ", ".join(written) or "it is free"
