"""The theory of rhythm, bones, fluid and nerves is told as theory, never as a fact.

Why: Testers could not agree on the rhythm, and a German court forbade the mechanism alone (OLG Frankfurt 6 U 74/17). [Source](https://www.hafenkanzlei-dortmund.de/rechtsbeitraege/keine-werbung-mit-wirksamkeit-craniosakraler-osteopathie). It applies in UK, IE, AU, CA, NZ, DE, AT, CH. In DE, AT, CH it is an error.

Fix: Begin with "In the theory of this work …" and say that tests could not confirm it.

Bad:

```content/practice.yaml
name: Willow Room
where: [UK]
```

```content/pages/about.md
---
title: About the sessions
---

You lie on your back.

The session resets the vagus nerve. <-- tells the theory as a fact

We release restrictions in the membranes around the brain. <-- tells the theory as a fact
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

In craniosacral theory the fluid moves in a slow rhythm; tests could not confirm it.

My hands rest under your back.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "mechanism-as-fact")
