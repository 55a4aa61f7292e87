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

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place
from sitecheck.site import Failure, Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for failure in site.failures:
        source = site.sources.get(failure.file or "")
        place = source.field_place(*failure.field) if source and failure.field else _place(failure)
        yield Finding(place, failure.message, blame="author" if failure.file else "settings")


def _place(failure: Failure) -> Place:
    """The line that a reader of texts names behind the file."""
    file = failure.file or ""
    line = re.search(rf"{re.escape(file)}:(\d+):", failure.message) if file else None
    return Place(file, int(line[1])) if line else Place(file)
