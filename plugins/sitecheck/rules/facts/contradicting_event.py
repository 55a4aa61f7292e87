"""When an event is, is the same in a text as in the events of `content/practice.yaml`.

Why: The home page and the calendar go by the events; whoever reads another day or hour in a text comes in vain.

Fix: Leave day and hour out, since the home page announces every event, or write those of `practice.yaml`.

Bad:

```content/practice.yaml
name: Willow Room
events:
  - name: Open house
    from: 2027-03-06
    time: 14:00-16:00
```

```content/pages/visit.md
---
title: First visit
---

Our open house is on March 7. <-- "March 7"
Come to the open house on 6 March at 3 p.m. <-- the event "Open house" is on 6 March 2027, 14:00-16:00
```

Good:

```content/practice.yaml
name: Willow Room
events:
  - name: Open house
    from: 2027-03-06
    time: 14:00-16:00
```

```content/pages/visit.md
---
title: First visit
---

Our open house is on March 6 at 2 p.m. Please book for the open house by March 1.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None or not site.practice.events:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.said_events import wrong_events

    for statement, said, wrong in wrong_events(site):
        yield statement.finding(said, f'"{said.written}": {wrong}.')
