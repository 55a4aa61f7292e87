"""Every appeal to research says which research.

Why: A reader must be able to look it up; name the paper in the sentence, in its footnote or right after it. [Source](https://www.kkblaw.com/ftc-releases-updated-guidance-regarding-advertising-for-health-related-products/).

Fix: Add the reference, like [^haller-2020], and what the paper could not show.

Bad:

```content/pages/about.md
---
title: About the sessions
---

The bibliography is on another page.

Studies show that craniosacral therapy lowers pain. <-- appeals to research without saying which

A recent review found no benefit. <-- appeals to research without saying which
```

Good:

```content/pages/about.md
---
title: About the sessions
---

A review of 2024 found no benefit ([Ceballos-Laita 2024](https://doi.org/10.3390/healthcare12060679)).

There is no good evidence that it helps with colic.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "uncited-research")
