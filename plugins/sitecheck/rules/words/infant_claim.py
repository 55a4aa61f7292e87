"""No sentence claims an effect on babies or children.

Why: There is no accepted evidence for colic, feeding, head shape or development, and regulators look at claims about children first (ASA with GOsC; Handoll 2017). [Source](https://asa.org.uk/news/avoid-getting-the-asa-s-back-up-this-back-care-awareness-week.html).

Fix: Say whether children may come, and that you do not treat infants.

Bad:

```content/pages/about.md
---
title: About the sessions
---

A parent stays in the room.

Gentle cranial work settles colic and reflux. <-- claims an effect on babies or children

It helps newborns to latch and feed. <-- claims an effect on babies or children
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Bring your baby along if you like; I don't treat infants.

A baby with a fever needs a doctor.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "infant-claim")
