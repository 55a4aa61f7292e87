"""Opening hours that are typed in a text are those of `content/practice.yaml`.

Why: Hours change there, and stay behind in the text; someone comes for nothing.

Fix: Leave them out, since every page shows them at its foot, or write the new ones.

Bad:

```content/practice.yaml
name: Willow Room
hours:
  tuesday: 9:00-12:30, 14:00-18:00
  friday: 9:00-15:00
```

```content/pages/visit.md
---
title: First visit
---

We are open on Tuesday from 9 am to 5 pm. <-- on Tuesday you are open 9:00-12:30, 14:00-18:00
Our opening hours: Monday to Friday, 9:00–15:00. <-- on Monday you are closed
On Fridays we are open from 9 am to 5 pm. <-- on Friday you are open 9:00-15:00
Our door is open from 9:00 to 16:00 on Fridays. <-- on Friday you are open 9:00-15:00
```

Good:

```content/practice.yaml
name: Willow Room
hours:
  tuesday: 9:00-12:30, 14:00-18:00
  friday: 9:00-15:00
```

```content/pages/visit.md
---
title: First visit
---

We are open on Tuesday from 2 pm to 6 pm, and Fridays 9:00–15:00. On Mondays 9 to 10 we answer the telephone.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from practice.weekdays import WEEKDAYS
from sitecheck.diagnostic import Finding
from sitecheck.facts.statements import own_names, statements
from sitecheck.facts.week import as_typed, opening_times
from sitecheck.site import Site

if TYPE_CHECKING:
    from sitecheck.facts.said_hours import Said

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.said_hours import is_bare, said_hours

    above, source, names = "", None, own_names(site)
    for statement in statements(site):
        if not is_bare(statement.text) or statement.source is not source:
            above, source = statement.text, statement.source
        told = -1
        for said in said_hours(statement.text, names, above):
            if said.start >= told and (otherwise := _otherwise(site, said)):
                yield Finding(statement.place(said.start, said.end), f'"{said.written}": {otherwise}.', None, statement.pages)
                told = said.end


def _otherwise(site: Site, said: Said) -> str:
    """What practice.yaml says of the first day of which it says something else."""
    for weekday in (WEEKDAYS[number] for number in said.weekdays):
        times = opening_times(site.practice.hours, weekday)
        if bool(times) == said.shut or not _fits(said, times):
            hours = ", ".join(as_typed(opens, closes) for opens, closes in times)
            return f"on {weekday.capitalize()} you are " + (f"open {hours}" if hours else "closed")
    return ""


def _fits(said: Said, times: list[tuple[int, int]]) -> bool:
    """Whether one of the times that may be meant is an opening time or, unless these are plainly meant, lies within the day's."""
    if not times or not said.timed:
        return True
    first, last = times[0][0], times[-1][1]
    meant = [(opens, closes) for opens in said.opens or {None} for closes in said.closes or {None}]
    if said.plainly:
        return any(opens in (None, time[0]) and closes in (None, time[1]) for opens, closes in meant for time in times)
    return any(
        (opens is None or first <= opens < last) and (closes is None or max(first, opens or 0) < closes <= last) for opens, closes in meant
    )
