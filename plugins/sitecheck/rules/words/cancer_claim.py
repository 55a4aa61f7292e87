"""Nothing on the site offers treatment, relief or advice for cancer.

Why: Offering to treat cancer, or advice about it, is a crime in the UK (Cancer Act 1939, s4) and forbidden by the codes of Australia. [Source](https://www.cnhc.org.uk/articles/cancer-act-1939).

Fix: Write "If you are being treated for cancer, ask your oncology team first."

Bad:

```content/pages/about.md
---
title: About the sessions
---

The room is on the ground floor.

We support you with gentle sessions in your fight against cancer. <-- offers something against cancer

Craniosacral therapy relieves the side effects of chemotherapy. <-- offers something against cancer
```

Good:

```content/pages/about.md
---
title: About the sessions
---

If you are being treated for cancer, ask your oncology team first.

I do not treat cancer, and I give no advice about it.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "cancer-claim")
