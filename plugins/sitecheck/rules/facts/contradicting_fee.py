"""A fee that is typed in a text is the fee of one of the sessions.

Why: Fees stand with each service and are raised there; a sum in a text stays behind, and the visitor holds you to it.

Fix: Leave the sum out and lead to the page of fees, or write the new one.

Bad:

```content/services/first.md
---
title: First session
minutes: 75
fee: 135
---

The first session costs $125. <-- "$125" is not the fee of "First session" ($135)
```

```content/pages/visit.md
---
title: First visit
---

You pay $130 for the session at the end. <-- "$130" is the fee of no session ($135)
```

Good:

```content/services/first.md
---
title: First session
minutes: 75
fee: 135
---

The first session costs $135. If you cancel late we charge $60, and elsewhere a session costs about $150.
```
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from sitecheck.diagnostic import Finding
from sitecheck.entries import of_class
from sitecheck.facts.about_us import US, clause, speaks_of_others
from sitecheck.facts.amounts import Amount, amounts, free
from sitecheck.facts.said_fees import Offer, length_of, named, offers, without_names
from sitecheck.facts.statements import Statement, own_names, statements
from sitecheck.site import Site

severity = "warning"
SESSION = re.compile(r"\b(?:sessions?|appointments?|visits?|consultations?|treatments?|hours?|minutes|min)\b", re.IGNORECASE)
PAYING = re.compile(r"['’]s\b|\b(?:costs?|fees?|pay|paid|price[sd]?|charges?|rates?|is|are|starts?|begins?|come(?:s)? to|for)\b|[:|–—,(]|^\W*[$£€\d]", re.IGNORECASE)
EVERY = re.compile(r"\b(?:all|every|each|any)\b(?: of)?(?: our| my| the)?(?: \w+)? (?:sessions?|appointments?|visits?|treatments?)\b", re.IGNORECASE)
LEAST = re.compile(r"\b(?:from|start(?:s|ing)? (?:at|from)|begin(?:s|ning)? (?:at|from|with))\s*$", re.IGNORECASE)
# Sums that are something else than the fee of a session, or the fee of another time.
OTHERWISE = re.compile(
    r"\b(?:deposits?|cancel\w*|half|quarter|packages?|bundles?|tips?|donat\w+|deductibles?|reimburs\w+|refund\w*|late|no-shows?|miss(?:ed|ing)?|"
    r"fares?|fines?|difference|off|discounts?|sav(?:e|es|ed|ing)|courses?|month(?:ly)?|year(?:ly)?|average|usually|typical\w*|cap|extra|additional|up to|"
    r"(?:rather|cheaper|dearer) than|more|less|instead of|in \d{4}|ago|travel|workshops?|class(?:es)?|books?|was|were|used to|until|since|would|(?:can|could|may|might) (?:\w+ )?cost|in all|altogether|total|"
    r"(?:two|three|four|five|six|eight|ten|twelve|\d+) (?:[\w-]+ ){0,2}(?:sessions|appointments|visits|treatments|follow-ups)|a minute|per minute|each way)\b",
    re.IGNORECASE,
)


def check(site: Site) -> Iterator[Finding]:
    services = of_class(site.entries, "Service")
    offered = offers(services.values(), site.today)
    own, names = dict(zip(services, offered, strict=True)), own_names(site)
    asked: Offer | None = None
    for statement in statements(site) if any(offer.fees != {0} for offer in offered) else ():
        answering, asked = asked, next((offer for offer in offered if statement.text.rstrip().endswith("?") and offer.name.search(statement.text)), None)
        if statement.source.path in of_class(site.entries, "Article") and not US.search(statement.text):
            continue  # articles often speak of others
        for amount in (*amounts(statement), *free(statement)):
            ours = not amount.currencies or site.practice.currency.upper() in amount.currencies
            itself = answering or own.get(statement.source.path)
            if ours and _is_fee(statement, amount, offered, names, bool(answering)) and (wrong := _wrong(statement, amount, offered, itself)):
                yield Finding(statement.place(amount.start, amount.end), f'"{amount.written.strip()}" {wrong}.', None, statement.pages)


def _is_fee(statement: Statement, amount: Amount, offered: tuple[Offer, ...], own: tuple[str, ...], answering: bool) -> bool:
    around = clause(statement.text, amount.start, amount.end)
    about = answering or SESSION.search(statement.text) or not amount.currencies or named(statement.text, amount.start, amount.end, offered)
    if not about or not PAYING.search(statement.text) or OTHERWISE.search(statement.text[: amount.start]) or OTHERWISE.search(around):
        return False
    return not speaks_of_others(without_names(around, offered), own)


def _wrong(statement: Statement, amount: Amount, offered: tuple[Offer, ...], itself: Offer | None) -> str:
    """What practice's services say otherwise: of the one that is named, of those that last as long as is said, or of all."""
    text = statement.text
    offer = named(text, amount.start, amount.end, offered) or (itself if not EVERY.search(text) else None)
    if not offer and not amount.currencies:
        return ""  # of what it is said that it is free, is not clear
    if offer:
        fees, whose = offer.fees, f'is not the fee of "{offer.title}"'
    else:
        fees, whose = frozenset(fee for one in offered for fee in one.fees), "is the fee of no session"
        if long := length_of(text, amount.start, amount.end):
            whose = f"is the fee of no session of {long} minutes"
            if amount.value not in {fee for one in offered if one.minutes == long for fee in one.fees}:
                return f"{whose} ({_listed(frozenset(fee for one in offered if one.minutes == long for fee in one.fees) or fees, amount)})"
        elif EVERY.search(text) and amount.value in fees and len(fees - {0}) > 1:
            return f"is not the fee of every session ({_listed(fees, amount)})"
    if LEAST.search(text[: amount.start]) and fees - {0}:
        fees, whose = frozenset({min(fees - {0})}), "is not your lowest fee"
    return "" if amount.value in fees else f"{whose} ({_listed(fees, amount)})"


def _listed(fees: frozenset[Decimal], amount: Amount) -> str:
    """The fees in the way in which the one in the text is written."""
    pattern = amount.written.strip() if re.search(r"\d", amount.written) else "0"
    written = [re.sub(r"\d[\d,.'’]*", str(fee), pattern) for fee in sorted(fees) if fee]
    return "your fees: " + ", ".join(written) if len(written) > 1 else ", ".join(written) or "it is free"
