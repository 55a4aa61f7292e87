"""A closure lasts days or weeks.

Why: With a wrong year the site tells everybody for months that nobody is there.

Fix: Correct its last day. If you are away for so long, say so with a remark: `# sitecheck: ignore long-closure – parental leave`.

Bad:

```content/practice.yaml
name: Willow Room
closures:
  - from: 2026-12-24
    until: 2028-01-02 <-- lasts 375 days
    reason: Winter break
  - from: 2027-03-29
    until: 2027-08-02 <-- lasts 127 days
    reason: Training
```

Good:

```content/practice.yaml
name: Willow Room
closures:
  - from: 2026-12-24
    until: 2027-01-02
    reason: Winter break
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.facts.periods import closures
from sitecheck.site import Site

severity = "warning"
LONGEST = 92
"""A summer of three months is about the longest that a practice closes."""


def check(site: Site) -> Iterator[Finding]:
    for period in closures(site):
        days = (period.last - period.first).days + 1
        if days > LONGEST and period.last >= site.today:
            yield Finding(period.last_place, f"{period.name} lasts {days} days.", others=(period.first_place,))
