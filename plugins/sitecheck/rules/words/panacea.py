"""No sentence promises help for nearly everything or everybody.

Why: "Almost any condition" was the first sentence on this therapy that the UK regulator banned (CSTA 2010). [Source](http://www.platform-integratieve-gezondheidzorg.nl/veroordeling-craniosacral/).

Fix: Leave it out, or say that this is not a treatment for illness.

Bad:

```content/pages/about.md
---
title: About the sessions
---

Each visit lasts an hour.

It can help with almost any condition. <-- promises help for nearly everything

Whatever your problem, this therapy will help. <-- promises help for nearly everything
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Craniosacral therapy is not a treatment for illness.

All ages are welcome in the waiting room.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "panacea")
