"""A fee that is typed in a text is the fee of one of the sessions.

Why: Fees stand with each service and are raised there; a sum in a text stays behind, and the visitor holds you to it.

Fix: Leave the sum out and lead to the page of fees, or write the new one.
Spanish texts are read too, where they plainly name a session and its price: "La primera sesión cuesta 125 €".

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

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.fees.said_fees import wrong_fees

    for statement, amount, wrong in wrong_fees(site):
        yield statement.finding(amount, f'"{amount.written.strip()}" {wrong}.')
