"""No sentence claims an effect on fertility, pregnancy or birth.

Why: No evidence supports it, and it can keep someone from a midwife or doctor (CAP 12.1, 12.2). [Source](https://asa.org.uk/news/avoid-getting-the-asa-s-back-up-this-back-care-awareness-week.html).

Fix: Write "Ask your midwife; then you are welcome to come and rest."

Bad:

```content/pages/about.md
---
title: About the sessions
---

There are cushions.

Sessions in pregnancy lead to shorter, easier labours. <-- claims an effect on fertility, pregnancy or birth

Craniosacral therapy boosts your fertility. <-- claims an effect on fertility, pregnancy or birth
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Ask your midwife; then you are welcome to come and rest.

In late pregnancy you lie on your side.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "pregnancy-claim")
