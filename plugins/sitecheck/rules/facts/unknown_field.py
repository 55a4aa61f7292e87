"""Every field of a header has a name that is known here.

Why: What stands under a wrong name is not read, so it is missing from the page without a sign.

Fix: Correct the name, or remove the field.

Bad:

```content/pages/visit.md
---
title: First visit
summry: What happens when you come for the first time. <-- did you mean "summary"?
colour: blue <-- "colour" is not known here
---

You keep your clothes on.
```

Good:

```content/pages/visit.md
---
title: First visit
summary: What happens when you come for the first time.
---

You keep your clothes on.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.facts.entry_problems import entry_problems
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return entry_problems(site, "unknown-field")
