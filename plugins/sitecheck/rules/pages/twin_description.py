"""Every page has a description of its own.

Why: In search results the pages look the same, and a visitor opens neither.

Fix: Say in each summary what a visitor finds on this page alone.

Bad:

```content/pages/fees.md
---
title: Fees
summary: What it costs. <-- 2 pages have the description
---

What a session costs.
```

```content/pages/courses.md
---
title: Courses
summary: What it costs.
---

What a course costs.
```

Good:

```content/pages/fees.md
---
title: Fees
summary: What a single session costs.
---

What a session costs.
```

```content/pages/courses.md
---
title: Courses
summary: What it costs.
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
    return twins(site, "description", ("summary", "description"))
