"""A link to a topic names a topic that an article has.

Why: The topic has no page, so the visitor finds nothing.

Fix: Write the topic as the articles have it, or give it to an article.

Bad:

```content/articles/rest.md
---
title: Rest
date: 2026-03-01
author: maria-lind
topic: Quiet hours
tags: [sleep]
---

More about [sleeping]({category}Quiet-hour) <-- there is no topic "Quiet-hour"
and again, [with a fragment]({category}Noise#top). <-- there is no topic "Noise"
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
date: 2026-03-01
author: maria-lind
topic: Quiet hours
tags: [sleep]
---

More about [it]({category}quiet hours).
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
from sitecheck.links.unknown_lists import unknown_list
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return unknown_list(site, "topic")
