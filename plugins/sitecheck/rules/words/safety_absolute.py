"""No sentence says that the work is safe for everybody and always.

Why: Tiredness and headache are reported, and there are people who should not have it; absolute safety may not be claimed (CAP 12.10; HWG s3). [Source](https://craniolongevity.com/craniosacral-therapy/contraindications-for-craniosacral-therapy/).

Fix: Name what can happen and whom it does not suit.

Bad:

```content/pages/about.md
---
title: About the sessions
---

We wash our hands.

It has no side effects. <-- says that it is safe without exception

Craniosacral therapy is completely safe for everyone. <-- says that it is safe without exception
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Some people feel tired or have a headache afterwards.

It isn't suitable after a recent head injury.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "safety-absolute")
