"""No sentence says that the work changes a headache, a sore back or any other complaint.

Why: No regulator has seen evidence that craniosacral therapy treats or eases any complaint; "may help" is heard as a promise too (CAP 12.1; FTC Act s5; Competition Act s74.01). [Source](https://www.asa.org.uk/advice-online/health-craniosacral-therapy.html).

Fix: Say what the hour is like, for example "Many people find the hour relaxing."

Bad:

```content/pages/about.md
---
title: About the sessions
---

You lie on a table, fully clothed.

Craniosacral therapy eases tension headaches. <-- says that the work changes a complaint

Sciatica responds very well to this gentle work. <-- says that the work changes a complaint
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Many people find the hour relaxing.

Craniosacral therapy is not a treatment for headaches.

Can it help with headaches? I don't know, and the research does not settle it.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "condition-claim")
