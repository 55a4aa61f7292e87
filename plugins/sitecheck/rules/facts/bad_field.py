"""Every field says something that can be understood.

Why: What is not understood is left out of the page, or another value stands in its place.

Fix: Write it as the message shows.

Bad:

```content/articles/rest.md
---
title: Rest
date: 31/31/2026 <-- "31/31/2026" is not a date
author: maria-lind
topic: Quiet hours
status: pubished <-- did you mean "published"?
---

About resting.
```

```content/people/maria-lind.md
---
name: Maria Lind
role: Therapist
---

Maria works here.
```

Good:

```content/articles/rest.md
---
title: Rest
date: 2026-10-31
author: maria-lind
topic: Quiet hours
status: published
---

About resting.
```

```content/people/maria-lind.md
---
name: Maria Lind
role: Therapist
---

Maria works here.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.facts.entry_problems import entry_problems
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return entry_problems(site, "bad-field")
