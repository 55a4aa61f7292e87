"""No sentence presses a reader to buy.

Why: Pressure through health or scarcity encourages needless use (AHPRA s133(1)(b), (e)). [Source](https://myps.net.au/blog/tips-for-practices/infographic-6-things-you-might-be-doing-that-are-breaking-ahpras-advertising-regulations/).

Fix: Say the terms plainly, like "Four sessions cost $20 less each; unused ones are refunded."

Bad:

```content/pages/about.md
---
title: About the sessions
---

Book by telephone or online.

Don't let pain steal another day: only three places left this month! <-- presses the reader to buy

Book now, before your back gets worse. <-- presses the reader to buy
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Four sessions cost $20 less each; unused ones are refunded.

There are two appointments free on Thursday.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "urgency")
