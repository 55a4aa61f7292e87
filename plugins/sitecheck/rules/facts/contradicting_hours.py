"""Opening hours that are typed in a text are those of `content/practice.yaml`.

Why: Hours change there, and stay behind in the text; someone comes for nothing.

Fix: Leave them out, since every page shows them at its foot, or write the new ones.
Where the practice has several `places`, a sentence or a heading that names one is compared with the hours there, by its name, its town or its street.
Spanish texts are read too, where they plainly say that you are open or closed on some days: "Abrimos de lunes a jueves de 9:30 a 18:00".

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

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.hours.comparison import wrong_hours

    for statement, said, wrong in wrong_hours(site):
        yield statement.finding(said, f'"{said.written}": {wrong}.')
