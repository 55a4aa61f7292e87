"""No sentence claims an effect on anxiety, depression, trauma or sleeplessness.

Why: Anxiety, depression, trauma and sleeplessness are on the UK's list of serious conditions; this work is not psychotherapy. [Source](https://www.therapy-directory.org.uk/content/asa-list-a.html).

Fix: Say that this is not psychotherapy, and name a crisis line.

Bad:

```content/pages/about.md
---
title: About the sessions
---

The lamp can be turned low.

Craniosacral therapy reduces anxiety and lifts depression. <-- claims an effect on the mind or on sleep

It is an effective treatment for insomnia. <-- claims an effect on the mind or on sleep
```

Good:

```content/pages/about.md
---
title: About the sessions
---

This is not psychotherapy, and it does not treat anxiety or trauma.

In a crisis call a helpline; the numbers are below.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "mental-health-claim")
