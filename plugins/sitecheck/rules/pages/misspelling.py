"""Words are spelt right.

Why: A slip in the first lines makes visitors wonder what else is not looked after.

Fix: Use the spelling that the message names.

Bad:

```content/pages/x.md
---
title: Fees
---

You will recieve a letter. <-- "recieve" is spelt "receive"

Definately bring it with you. <-- "Definately" is spelt "Definitely"
```

Good:

```content/pages/x.md
---
title: Fees
---

You will receive a letter. `recieve` is how it is often written.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "misspelling", lambda written, meant: f'"{written}" is spelt "{meant}".', lambda _, meant: Repair(meant))
