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

The first session costs $125. <-- "$125" is the fee of no session (your fees: $135)
```

```content/pages/visit.md
---
title: First visit
---

You pay $130 for the session at the end. <-- "$130"
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
from sitecheck.facts.amounts import amounts
from sitecheck.facts.statements import statements
from sitecheck.site import Site

severity = "warning"
SESSION = re.compile(r"\b(?:sessions?|appointments?|visits?|consultations?|treatments?|hours?|minutes)\b", re.IGNORECASE)
PAYING = re.compile(r"\b(?:costs?|fees?|pay|paid|price[sd]?|charges?|rates?|is|are)\b|:", re.IGNORECASE)
# Sums that are something else than the fee of a session, or somebody else's.
OTHERWISE = re.compile(
    r"\b(?:deposits?|cancel\w*|half|packages?|vouchers?|gifts?|certificates?|tips?|donat\w+|deductibles?|insur\w+|reimburs\w+|late|"
    r"no-shows?|miss(?:ed|ing)?|parking|bus|taxi|fares?|fines?|difference|off|discounts?|sav(?:e|es|ed|ing)|courses?|month(?:ly)?|"
    r"average|elsewhere|others?|usually|typical\w*|between|more|less|extra|additional|up to|than|travel|home|workshops?|class(?:es)?|"
    r"until|from|was|were|used to|sessions for|for (?:two|three|four|five|six|ten|\d+\b(?![ -]?(?:min|hour))))\b",
    re.IGNORECASE,
)


def check(site: Site) -> Iterator[Finding]:
    services = of_class(site.entries, "Service").values()
    coming = [next_fee.fee for service in services if (next_fee := service.next_fee_after(site.today))]
    fees = sorted({*(service.fee_on(site.today) for service in services), *coming})
    for statement in statements(site, articles=False) if fees else ():
        if not SESSION.search(statement.text) or not PAYING.search(statement.text) or OTHERWISE.search(statement.text):
            continue
        for amount in amounts(statement):
            if site.practice.currency.upper() in amount.currencies and amount.value not in fees:
                message = f'"{amount.written.strip()}" is the fee of no session (your fees: {_listed(fees, amount.written)}).'
                yield Finding(statement.place(amount.start, amount.end), message, None, statement.pages)


def _listed(fees: list[Decimal], written: str) -> str:
    """The fees in the way in which the one in the text is written."""
    return ", ".join(re.sub(r"\d[\d,.'’]*", str(fee), written.strip()) for fee in fees if fee)
