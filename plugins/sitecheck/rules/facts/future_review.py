"""The day on which a text was checked has come.

Why: A page that claims to have been checked next month claims what is not so.

Fix: Correct the date, most often its year.

Bad:

```content/articles/rest.md
---
title: Rest
date: 2026-10-31
author: maria-lind
reviewed_by: maria-lind
reviewed_on: 2027-10-31 <-- has not come yet
topic: Quiet hours
---

About resting.
```

```content/pages/about.md
---
title: About the method
reviewed_by: maria-lind
reviewed_on: 2026-11-21 <-- 21 November 2026
---

About it.
```

Good:

```content/pages/about.md
---
title: About the method
reviewed_by: maria-lind
reviewed_on: 2026-11-20
---

About it.
```
"""

from collections.abc import Iterator

from sitecheck.days import spoken
from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for path, entry in site.entries.items():
        reviewed = getattr(entry, "reviewed_on", None)
        if reviewed is not None and reviewed > site.today and path in site.addresses:
            message = f"This is said to have been checked on {spoken(reviewed)}, which has not come yet."
            yield Finding(site.sources[path].field_place("reviewed_on"), message, None, (site.addresses[path],))
