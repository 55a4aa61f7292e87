"""No sentence promises to cure, heal, fix or mend.

Why: Claiming to cure is a banned practice under consumer law, and no evidence stands behind it. [Source](https://lawscot.org.uk/members/journal/issues/vol-53-issue-08/worse-than-the-disease).

Fix: Say what your hands do and what it feels like.

Bad:

```content/pages/about.md
---
title: About the sessions
---

There is tea.

I heal bodies, minds and hearts. <-- promises to cure, heal or mend

Our therapists repair damaged nerves. <-- promises to cure, heal or mend
```

Good:

```content/pages/about.md
---
title: About the sessions
---

I rest my hands at your neck and wait.

Please do not expect a cure.

The heating was fixed in October.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "cure-claim")
