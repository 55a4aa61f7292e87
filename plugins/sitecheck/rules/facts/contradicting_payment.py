"""The ways to pay are the same on every page.

Why: Whoever reads "cash only" brings cash, and whoever reads of cards brings none; one of them stands there without.

Fix: Write what `payment` in `content/practice.yaml` says, or lead to the page of fees, which shows it. What you do take, add there.

Bad:

```content/practice.yaml
name: Willow Room
payment: [cash, debit or credit card]
```

```content/pages/visit.md
---
title: First visit
---

We only take cash. <-- "cash" is not all: practice.yaml names card as well

You can also pay with PayPal. <-- "PayPal" is not among the ways to pay
```

```content/pages/fees.md
---
title: Fees
---

We do not accept credit cards. <-- "credit cards" is refused here
```

Good:

```content/practice.yaml
name: Willow Room
payment: [cash, debit or credit card]
```

```content/pages/visit.md
---
title: First visit
---

You can pay in cash or by card. We take no checks. The bakery takes only cash, and a gift voucher can be paid with PayPal.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None or not site.practice.payment:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.said_payment import wrong_ways

    for statement, said, wrong in wrong_ways(site):
        yield statement.finding(said, f'"{said.written}" {wrong}.')
