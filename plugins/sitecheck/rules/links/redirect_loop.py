"""No redirect leads back to where it began.

Why: The browser goes round in a circle and gives up.

Fix: Remove the line of the address that is there again, or correct where it leads.

Bad:

```content/redirects.yaml
/prices/: /fees/ <-- /prices/ → /fees/ → /prices/
/fees/: /prices/
/visit/: /visit <-- leads to itself
```

Good:

```content/redirects.yaml
/prices/: /fees/
```

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.links import redirects
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    by_old = redirects.by_old(site) or redirects.of_host(site)
    told: set[str] = set()
    for start in by_old:
        way = [start]
        while (step := by_old.get(way[-1])) and redirects.key(step.new) not in way:
            way.append(redirects.key(step.new))
        circle = way[way.index(redirects.key(step.new)):] if step else []
        if start in circle and not told.intersection(circle):
            told.update(circle)
            names = [by_old[each].old for each in circle]
            round_trip = " → ".join([*names, names[0]])
            message = f"This redirect leads to itself: {names[0]}." if len(names) == 1 else f"These redirects go round in a circle: {round_trip}."
            others = tuple(by_old[each].new_place for each in circle[1:])
            yield Finding(by_old[start].new_place, message, others=others)
