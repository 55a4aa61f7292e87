"""A link to a person names somebody who has a page.

Why: The visitor wants to know who you are, and finds nothing.

Fix: Write the person's file name without its ending, as for `people/maria-lind.md`: maria-lind.

Bad:

```content/articles/rest.md
---
title: Rest
date: 2026-03-01
author: maria-lind
topic: Quiet hours
tags: [sleep]
---

More about [sleeping]({author}maria-lint) <-- there is no person "maria-lint"
and again, [with a fragment]({author}tom#top). <-- there is no person "tom"
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

More about [it]({author}maria-lind).
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
    return unknown_list(site, "person")
