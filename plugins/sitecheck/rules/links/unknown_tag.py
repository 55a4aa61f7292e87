"""A link to a tag names a tag that an article has.

Why: The tag has no page, so the visitor finds nothing.

Fix: Write the tag as the articles have it, or give it to an article.

Bad:

```content/articles/rest.md
---
title: Rest
date: 2026-03-01
author: maria-lind
topic: Quiet hours
tags: [sleep]
---

More about [sleeping]({tag}slep) <-- there is no tag "slep"
and again, [with a fragment]({tag}nothing#top). <-- there is no tag "nothing"
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

More about [it]({tag}sleep).
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
    return unknown_list(site, "tag")
