"""No title, label or picture text joins a complaint with relief.

Why: A title, address or picture text that joins a complaint with relief is the same claim as a sentence, only shorter. [Source](https://www.asa.org.uk/advice-online/health-craniosacral-therapy.html).

Fix: Name your work and your town, and promise nothing.

Bad:

```content/pages/about.md
---
title: Migraine relief in Bristol <-- makes a claim in a title or label
summary: About the work and the room.
---

The room is quiet.

## How cranial work eases your baby's colic <-- makes a claim in a title or label

Please ring.
```

Good:

```content/pages/about.md
---
title: Craniosacral therapy in Bristol
summary: About the work and the room.
---

The room is quiet.

## What the research says about migraine

Please ring.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "headline-claim")
