"""A header names each of its fields once.

Why: Only one of the two can count, and it may be the old one.

Fix: Remove the line that is wrong.

Bad:

```content/services/first.md
---
title: First session
minutes: 75
fee: 110
fee: 120 <-- fee
---

We talk first.
```

Good:

```content/services/first.md
---
title: First session
minutes: 75
fee: 120
---

We talk first.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.facts.entry_problems import entry_problems
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return entry_problems(site, "duplicate-field")
