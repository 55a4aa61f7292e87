"""Fees are in one currency, that of `content/practice.yaml`.

Why: A visitor who reads £ on one page and $ on another does not know what she will pay.

Fix: Write the sum in the practice's currency.

Bad:

```content/practice.yaml
name: Willow Room
currency: USD
cancellation: With less notice we ask for £40. <-- "£40" is not in USD
```

```content/pages/fees.md
---
title: Fees
---

A session costs $110, or 95 € if you pay in advance. <-- "95 €" is not in USD
```

Good:

```content/pages/fees.md
---
title: Fees
---

A session costs $110 (about 95 €). The table holds 450 pounds.
```

```content/articles/study.md
---
title: A study
date: 2026-10-31
author: maria-lind
topic: Research
---

It was paid for with €40,000.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.facts.statements import own_names, statements
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.about_us import clause, speaks_of_others
    from sitecheck.facts.fees.amounts import amounts
    from sitecheck.facts.number_words import ROUGHLY

    currency = site.practice.currency.upper()
    for statement in statements(site, articles=False):
        sums = tuple(amounts(statement.text))
        converts = any(currency in amount.currencies for amount in sums)
        for amount in sums:
            if converts and ROUGHLY.search(statement.text[: amount.start]):
                continue  # what our own sum, which stands beside it, is worth elsewhere
            if currency in amount.currencies or amount.written.endswith(("pound", "pounds")):
                continue
            if not speaks_of_others(clause(statement.text, amount.start, amount.end), own_names(site)):
                message = f'"{amount.written.strip()}" is not in {site.practice.currency}, the currency of your fees.'
                yield statement.finding(amount, message)
