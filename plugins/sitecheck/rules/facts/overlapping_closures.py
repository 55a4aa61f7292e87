"""Two closures do not cover the same day.

Why: The site says two reasons for one day, and one of the dates is often last year's.

Fix: Correct the dates, or make one closure of the two.

Bad:

```content/practice.yaml
name: Willow Room
closures:
  - from: 2026-12-24
    until: 2027-01-02
    reason: Winter break
  - from: 2027-01-02 <-- "Winter break"
    until: 2027-01-05
    reason: Training
  - from: 2027-01-04 <-- "Training"
    until: 2027-01-04
    reason: New floor
```

Good:

```content/practice.yaml
name: Willow Room
closures:
  - from: 2027-01-03
    until: 2027-01-05
    reason: Training
  - from: 2026-12-24
    until: 2027-01-02
    reason: Winter break
```
"""

from collections.abc import Iterator
from itertools import pairwise

from sitecheck.days import spoken
from sitecheck.diagnostic import Finding
from sitecheck.facts.periods import closures
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    forward = (period for period in closures(site) if period.first <= period.last)
    for earlier, later in pairwise(sorted(forward, key=lambda period: period.first)):
        if later.first <= earlier.last:
            earlier_name = earlier.name.removeprefix("The closure ")
            message = f"{later.name} begins on {spoken(later.first)}, while {earlier_name} lasts until {spoken(earlier.last)}."
            yield Finding(later.first_place, message, others=(earlier.last_place,))
