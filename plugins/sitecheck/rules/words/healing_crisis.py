"""Getting worse is never sold as a good sign.

Why: It can keep someone who is ill from a doctor. [Source](https://www.hccc.nsw.gov.au/health-providers/unregistered-health-practitioners/code-of-conduct).

Fix: Write "If you feel worse, ring me and your doctor."

Bad:

```content/pages/about.md
---
title: About the sessions
---

Get up slowly.

If your symptoms get worse, that is a sign of healing. <-- calls getting worse a good sign

Feeling ill afterwards only means that toxins are leaving the body. <-- calls getting worse a good sign
```

Good:

```content/pages/about.md
---
title: About the sessions
---

If you feel worse, ring me and your doctor.

Some people feel tired afterwards.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "healing-crisis")
