"""A cited paper is cited for what it measured, and for no more.

Why: What counts is the whole of the evidence and what the paper really measured (FTC 2022). [Source](https://www.kkblaw.com/ftc-releases-updated-guidance-regarding-advertising-for-health-related-products/).

Fix: Say what was measured, in how many people, against what, and what others found.

Bad:

```content/pages/about.md
---
title: About the sessions
---

We read slowly.

Research proves that it works, so book now (Haller et al. 2020, doi:10.1186/s12891-019-3017-y). <-- makes more of a paper than it shows

Migraine severity fell (Arnadottir & Sigurdardottir 2013, doi:10.1016/j.ctcp.2012.09.003). <-- makes more of a paper than it shows
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Headache-impact scores fell in a trial of twenty people without a sham (Arnadottir & Sigurdardottir 2013, doi:10.1016/j.ctcp.2012.09.003).
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "overstated-evidence")
