"""Every page has a title of its own.

Why: In search results and among open tabs, visitors cannot tell the pages apart.

Fix: Say in each title what only this page is about.

Bad:

```content/pages/fees.md
---
title: Fees <-- 2 pages have the title
---

What a session costs.
```

```content/pages/prices.md
---
title: Fees
---

What a course costs.
```

Good:

```content/pages/fees.md
---
title: What a session costs
---

What a session costs.
```

```content/pages/prices.md
---
title: Fees
---

What a course costs.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.twins import twins
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    return twins(site, "title", ("title", "name"))
