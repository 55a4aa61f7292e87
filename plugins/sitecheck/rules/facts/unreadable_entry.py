"""Every file of the content folder can be read.

Why: What cannot be read is not on the site, or is there with half of its text, and nobody notices.

Fix: Do what the message says. When in doubt, copy the header from a page that works.

Bad:

```content/pages/visit.md
---
title: First visit: what to expect <-- contains a colon
---

You keep your clothes on.
```

```content/pages/fees.md
--- <-- never closed
title: Fees

What a session costs.
```

Good:

```content/pages/visit.md
---
title: "First visit: what to expect"
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
    return entry_problems(site, "unreadable-entry")
