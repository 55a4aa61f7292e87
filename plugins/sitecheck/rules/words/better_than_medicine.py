"""The work is never set above medicine or against it.

Why: Such a comparison needs proof, and it can keep people from care (CAP 3.33; FTC Act s5). [Source](https://asa.org.uk/rulings/steps-to-perfect-health-a12-214847.html).

Fix: Write "Please keep your medical appointments."

Bad:

```content/pages/about.md
---
title: About the sessions
---

Parking is free.

It is more effective than physiotherapy for whiplash. <-- sets the work above or against medicine

Drugs only mask the symptoms; we treat the cause. <-- sets the work above or against medicine
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Please keep your medical appointments.

Unlike a massage, nothing is rubbed or kneaded.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "better-than-medicine")
