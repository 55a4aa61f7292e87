"""No sentence frightens a reader into coming.

Why: Advertising may not cause fear without good reason (CAP 4.2; ASAI). [Source](http://www.breakingnews.ie/ireland/11-complaints-upheld-by-advertising-standards-authority-788365.html).

Fix: Leave it out.

Bad:

```content/pages/about.md
---
title: About the sessions
---

The garden is open.

Untreated birth strain can follow a child for life. <-- frightens the reader

Left untreated, jaw tension leads to migraines in later life. <-- frightens the reader
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Most back pain gets better by itself within weeks.

A sudden, violent headache is an emergency: call 911.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "fear")
