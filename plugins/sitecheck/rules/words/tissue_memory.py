"""That tissue keeps the past is told as an idea and whose it is, never as a fact.

Why: Nobody has shown that tissue stores accidents or feelings; told as a fact it misleads (CAP 3.7, 12.1; OLG Frankfurt 6 U 74/17). [Source](https://www.hafenkanzlei-dortmund.de/rechtsbeitraege/keine-werbung-mit-wirksamkeit-craniosakraler-osteopathie). It applies in UK, IE, AU, CA, NZ, DE, AT, CH.

Fix: Write whose idea it is, for example "My teachers spoke of stored emotion; I treat it as a metaphor."

Bad:

```content/practice.yaml
name: Willow Room
where: [UK]
```

```content/pages/about.md
---
title: About the sessions
---

A blanket keeps you warm.

Your cells remember every injury. <-- tells as a fact that tissue keeps the past

Unresolved trauma is stored in the fascia. <-- tells as a fact that tissue keeps the past
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

My teachers spoke of stored emotion; I treat it as a metaphor.

There is no good evidence that tissue keeps memories.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "tissue-memory")
