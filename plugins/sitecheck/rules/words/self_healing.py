"""No sentence says that the work sets healing going by itself.

Why: "Supports the body's self-repair" is the commonest claim about this work, and the UK regulator ruled against it (CSTA 2010). [Source](http://www.platform-integratieve-gezondheidzorg.nl/veroordeling-craniosacral/). It applies in UK, IE, US-CA, AU, CA, NZ, DE, AT, CH. In DE, AT, CH it is an error.

Fix: Write "offers time to rest".

Bad:

```content/practice.yaml
name: Willow Room
where: [UK]
```

```content/pages/about.md
---
title: About the sessions
---

There is time to arrive.

It activates the self-healing powers of your body. <-- says or hints that the work sets the body's own healing going

Craniosacral therapy supports the body's natural ability to heal itself. <-- says or hints that the work sets the body's own healing going
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

A session offers time to rest.

My old brochure spoke of “self-healing powers”; I regret that.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "self-healing")
