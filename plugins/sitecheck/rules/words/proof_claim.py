"""Nothing is called proven.

Why: Who says "proven" must hold exactly that proof, and for this work it does not exist (FTC Health Products Guidance 2022; CAP 3.7). [Source](https://www.mondaq.com/unitedstates/healthcare/1291490/ftc-revises-health-products-compliance-guidance).

Fix: Write "Research is limited and mixed", and cite both sides.

Bad:

```content/pages/about.md
---
title: About the sessions
---

The papers are linked.

Craniosacral therapy is clinically proven to reduce pain. <-- calls the work proven

It is an evidence-based treatment for babies. <-- calls the work proven
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Research is limited and mixed.

Saying “clinically proven” would be untrue, so I don't.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "proof-claim")
