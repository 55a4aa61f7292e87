"""How long somebody has practised is the same in every text.

Why: The profile says since 2012 and the home page "for twenty years"; a visitor who compares them trusts neither.

Fix: Write the year of the person's own file, `practising_since`. A year stays true; a number of years is old after the next.

Bad:

```content/people/mara-lind.md
---
name: Mara Lind
role: Therapist
practising_since: 2012
---

Mara has practiced craniosacral therapy since 2009. <-- "since 2009": the file of Mara Lind says 2012
```

```content/pages/room.md
---
title: The room
---

Mara Lind has been in practice for thirty years. <-- "for thirty years"
```

Good:

```content/people/mara-lind.md
---
name: Mara Lind
role: Therapist
practising_since: 2012
---

Mara has practiced craniosacral therapy since 2012. She has worked as a nurse since 1998.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.said_experience import wrong_years

    for statement, said, whose in wrong_years(site):
        yield statement.finding(said, f'"{said.written}": {whose}.')
