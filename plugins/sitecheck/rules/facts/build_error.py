"""The site is built without an error.

Why: Something was left out of the site, or stands there as it was before.

Fix: Do what the message says. If it speaks of a plugin or a setting, ask whoever set up the site.

Bad:

```content/pages/visit.md <-- Could not process
---
title: First visit
---

You keep your clothes on.
```

```build.log
content/pages/visit.md: Could not process this page
```

Good:

```content/pages/visit.md
---
title: First visit
---

You keep your clothes on.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for failure in site.failures:
        source = site.sources.get(failure.file or "")
        place = source.field_place(*failure.field) if source and failure.field else Place(failure.file or "", failure.line)
        yield Finding(place, failure.message, blame="author" if failure.file else "settings")
