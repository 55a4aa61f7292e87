"""No sentence claims cleansing, immunity, prevention or youth.

Why: No evidence; the UK regulator upheld complaints about such lines (ASA Back Trouble UK 2011; CAP 12.1). [Source](http://www.asa.org.uk/Rulings/Adjudications/2011/8/Back-Trouble-UK/SHP_ADJ_157930.aspx).

Fix: Leave it out.

Bad:

```content/pages/about.md
---
title: About the sessions
---

Water stands on the table.

Sessions flush toxins out of the body. <-- claims cleansing, immunity, prevention or youth

Craniosacral therapy boosts your immune system. <-- claims cleansing, immunity, prevention or youth
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Drink some water before and after, if you like.

It isn't a detox.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "detox-claim")
