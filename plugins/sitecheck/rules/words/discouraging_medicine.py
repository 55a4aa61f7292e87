"""No sentence leads a reader away from medicine, an operation or a doctor.

Why: It is forbidden to those without a licence (California SB-577; NSW Code of Conduct), and dangerous. [Source](https://www.hccc.nsw.gov.au/health-providers/unregistered-health-practitioners/code-of-conduct).

Fix: Write "Please ask your doctor about medicines, vaccines and operations."

Bad:

```content/pages/about.md
---
title: About the sessions
---

The door is blue.

Many clients have been able to come off their tablets. <-- leads away from medicine, an operation or a doctor

You will no longer need your doctor. <-- leads away from medicine, an operation or a doctor
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Never stop or change a medicine without your prescriber.

Keep taking what your doctor has prescribed.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "discouraging-medicine")
