"""Every header says what its page needs.

Why: Without it the page would show a gap, such as a session without a price.

Fix: Add the field in a line of its own, below the others.

Bad:

```content/services/first.md <-- "fee" is missing
---
title: First session
minutes: <-- nothing is written after "minutes:"
---

We talk first.
```

Good:

```content/services/first.md
---
title: First session
minutes: 75
fee: 110
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
    return entry_problems(site, "missing-field")
