"""Every article says who checked it, and on which day.

Why: Readers of health information, and search engines, look for both before they believe it.

Fix: Have someone read it, or read it again yourself after some days; then add `reviewed_by` and `reviewed_on`.

Bad:

```content/articles/rest.md <-- does not say who checked it
---
title: Rest
date: 2026-10-31
author: maria-lind
topic: Quiet hours
---

About resting.
```

```content/articles/sleep.md
---
title: Sleep
date: 2026-10-31
author: maria-lind
reviewed_by: maria-lind <-- no "reviewed_on"
topic: Quiet hours
---

About sleeping.
```

Good:

```content/articles/rest.md
---
title: Rest
date: 2026-10-31
author: maria-lind
reviewed_by: maria-lind
reviewed_on: 2026-11-02
topic: Quiet hours
---

About resting.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.entries import of_class
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for path, entry in of_class(site.entries, "Article").items():
        if path not in site.addresses or site.broken(path):
            continue
        values = site.sources[path].header.values
        given = [field for field in ("reviewed_by", "reviewed_on") if values.get(field)]
        if len(given) == 2:
            continue
        missing = "reviewed_on" if given == ["reviewed_by"] else "reviewed_by"
        message = f'{quoted(entry.title)} has no "{missing}".' if given else f'{quoted(entry.title)} does not say who checked it and when.'
        yield Finding(site.sources[path].field_place(*given), message, None, (site.addresses[path],))
