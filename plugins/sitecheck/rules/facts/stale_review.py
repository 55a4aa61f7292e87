"""Every text on health has been read again in the last two years.

Why: New trials come out, and fees and rules change; the date tells visitors how old your word is.

Fix: Read it again, change what is no longer so, then write the new day. The number of months is `review_months` in
`content/practice.yaml`.

Bad:

```content/articles/rest.md
---
title: Rest
date: 2020-10-31
author: maria-lind
reviewed_by: maria-lind
reviewed_on: 2024-11-20 <-- 24 months ago
topic: Quiet hours
---

About resting.
```

```content/pages/about.md
---
title: About the method
reviewed_by: maria-lind
reviewed_on: 2021-01-05 <-- 70 months ago
---

About it.
```

Good:

```content/practice.yaml
name: Willow Room
review_months: 36
```

```content/articles/rest.md
---
title: Rest
date: 2020-10-31
author: maria-lind
reviewed_by: maria-lind
reviewed_on: 2024-11-20
topic: Quiet hours
---

About resting.
```
"""

from collections.abc import Iterator

from sitecheck.days import months_between, spoken
from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for path, entry in site.entries.items():
        reviewed = getattr(entry, "reviewed_on", None)
        if reviewed is None or site.practice is None or path not in site.addresses:
            continue
        months = months_between(reviewed, site.today)
        if months >= site.practice.review_months:
            message = f"This was last read again on {spoken(reviewed)}, {months} months ago."
            yield Finding(site.sources[path].field_place("reviewed_on"), message, None, (site.addresses[path],))
