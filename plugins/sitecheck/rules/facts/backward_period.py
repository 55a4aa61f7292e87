"""Whatever holds from one day to another ends after it begins.

Why: It never holds, so a closure is not shown and visitors come to a closed door.

Fix: Correct one of the two days; after a turn of the year look at the year.

Bad:

```content/practice.yaml
name: Willow Room
closures:
  - from: 2026-12-24
    until: 2026-01-02 <-- before it begins on 24 December 2026
    reason: Winter break
notices:
  - from: 2026-12-01
    until: 2026-11-30 <-- before it begins
    text: We have moved upstairs.
```

Good:

```content/practice.yaml
name: Willow Room
closures:
  - from: 2026-12-24
    until: 2027-01-02
    reason: Winter break
notices:
  - from: 2026-12-01
    until: 2026-12-01
    text: Today the lift is out of order.
```
"""

from collections.abc import Iterator

from sitecheck.days import spoken
from sitecheck.diagnostic import Finding
from sitecheck.facts.periods import periods
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for period in periods(site):
        if period.last < period.first:
            message = f"{period.name} ends on {spoken(period.last)}, before it begins on {spoken(period.first)}."
            yield Finding(period.last_place, message, others=(period.first_place,))
