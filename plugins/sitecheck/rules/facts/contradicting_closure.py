"""When you are away is the same in a text as in the closures of `content/practice.yaml`.

Why: The banner and the calendar go by the closures; a text with other days sends somebody to a locked door.

Fix: Leave the days out, since every page announces a closure, or write those of `practice.yaml`.

Bad:

```content/practice.yaml
name: Willow Room
hours:
  monday: 9:00-17:00
  thursday: 9:00-17:00
closures:
  - from: 2026-12-21
    until: 2027-01-03
    reason: Winter break
```

```content/pages/visit.md
---
title: First visit
---

We are closed from December 24 to January 6. <-- the closure "Winter break" is from 21 December 2026 to 3 January 2027
We open again on 11 January. <-- "11 January"
We are open between Christmas and New Year. <-- "between Christmas and New Year"
```

Good:

```content/practice.yaml
name: Willow Room
hours:
  monday: 9:00-17:00
  thursday: 9:00-17:00
closures:
  - from: 2026-12-21
    until: 2027-01-03
    reason: Winter break
```

```content/pages/visit.md
---
title: First visit
---

We are closed from December 21 to January 3, and back on January 4. The library is closed from 24 December to 2 January.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.closures.said_closures import wrong_closures

    for statement, said, wrong in wrong_closures(site):
        yield statement.finding(said, f'"{said.written}": {wrong}.')
