"""No sentence claims to be better than others.

Why: Being the best cannot be shown, and regulated therapists may not say it (O. Reg. 544/94 s6; CAP 3.33). [Source](https://www.ontario.ca/laws/regulation/r13030). It applies in UK, IE, AU, CA, NZ, DE, AT, CH.

Fix: Say what can be checked, like "trained since 2011".

Bad:

```content/practice.yaml
name: Willow Room
where: [UK]
```

```content/pages/about.md
---
title: About the sessions
---

We are open on Mondays.

We are the best craniosacral clinic in the county. <-- claims to be better than others

I am the most experienced cranial therapist in Ohio. <-- claims to be better than others
```

Good:

```content/practice.yaml
name: Willow Room
where: [UK]
```

```content/pages/about.md
---
title: About the sessions
---

I have given sessions since 2011.

The best time to ring is after lunch.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "superiority")
