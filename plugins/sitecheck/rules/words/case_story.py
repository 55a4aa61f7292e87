"""No story tells how a client recovered.

Why: A story of recovery is a claim like a testimonial, even without a name. [Source](http://www.ahpra.gov.au/Publications/Advertising-resources/Check-and-correct/Testimonial-tool.aspx).

Fix: Leave the story out.

Bad:

```content/pages/about.md
---
title: About the sessions
---

I work on Mondays.

One of my clients had suffered from vertigo for years, and after four visits it never returned. <-- tells a client's recovery

A young father came with sciatica and two weeks later he was back at football. <-- tells a client's recovery
```

Good:

```content/pages/about.md
---
title: About the sessions
---

One client always brings her own blanket.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "case-story")
