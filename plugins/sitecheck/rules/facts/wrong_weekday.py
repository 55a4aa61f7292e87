"""A day of the year has the weekday that it has in the calendar.

Why: Of "Friday, 26 December 2026" some come on Friday and others on the 26th, and one of them stands before a closed door.

Fix: Look the day up and correct whichever of the two is wrong.

Bad:

```content/pages/visit.md
---
title: Visit
---

We are closed on Friday, 26 December 2026. <-- "Friday, 26 December 2026": 26 December 2026 is a Saturday
The next talk is on Monday, March 5, 2027. <-- "Monday, March 5, 2027": 5 March 2027 is a Friday
```

Good:

```content/pages/visit.md
---
title: Visit
---

We are closed on Saturday, 26 December 2026. The next talk is on Friday, March 5, 2027.

On Friday, 13 May, the cellar was flooded.
```
"""

from collections.abc import Iterator

from sitecheck.days import WEEKDAY_NAMES, spoken
from sitecheck.diagnostic import Finding, quoted
from sitecheck.facts.said_weekdays import wrong_weekdays
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for statement, said, day in wrong_weekdays(site):
        yield statement.finding(said, f"{quoted(said.written)}: {spoken(day)} is a {WEEKDAY_NAMES[day.weekday()]}.")
