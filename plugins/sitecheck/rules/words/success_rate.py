"""No sentence counts successes.

Why: Numbers need a study that shows them; your own count is none (CAP 3.7; FTC Act s5). [Source](https://ftcdefenselawyer.com/advertising-claim-substantiation-copy).

Fix: Leave it out, or cite the paper with its limits.

Bad:

```content/pages/about.md
---
title: About the sessions
---

The room holds two chairs.

Nine out of ten clients report less pain. <-- counts successes

Our success rate with headaches is 85%. <-- counts successes
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Three sessions booked together cost 10% less.

I do not count successes.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "success-rate")
