"""No sentence claims an effect from a distance or through energy.

Why: No evidence shows that anything passes through distance or a field (CAP 12.1; FTC Act s5). [Source](https://www.asa.org.uk/advice-online/health-craniosacral-therapy.html).

Fix: Write "I don't work at a distance."

Bad:

```content/pages/about.md
---
title: About the sessions
---

The bus stops outside.

Distance healing works just as well as a visit. <-- claims an effect from a distance or through energy

I clear blockages in your energy field. <-- claims an effect from a distance or through energy
```

Good:

```content/pages/about.md
---
title: About the sessions
---

I don't work at a distance.

The distance from the car park is fifty metres.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "remote-energy")
