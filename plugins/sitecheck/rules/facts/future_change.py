"""The day on which an article was last changed has come.

Why: Visitors and search engines are told of a change that nobody has made yet, and take the other dates for as loose.

Fix: Correct the date, most often its year. A text that is to be changed later gets its date then.

Bad:

```content/articles/rest.md
---
title: Rest
date: 2026-10-31
modified: 2027-10-31 <-- 31 October 2027, which has not come yet
author: maria-lind
topic: Quiet hours
---

About resting.
```

```content/articles/room.md
---
title: The room
date: 2026-10-31
modified: 2026-11-21 09:00 <-- 21 November 2026
author: maria-lind
topic: Quiet hours
---

About the room.
```

Good:

```content/articles/rest.md
---
title: Rest
date: 2026-10-31
modified: 2026-11-20 18:00
author: maria-lind
topic: Quiet hours
---

About resting.
```
"""

from collections.abc import Iterator

from sitecheck.days import spoken
from sitecheck.diagnostic import Finding
from sitecheck.entries import of_class
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for path, article in of_class(site.entries, "Article").items():
        changed = article.modified.date() if article.modified else None
        if changed is not None and changed > site.today and path in site.addresses:
            message = f"This is said to have been changed on {spoken(changed)}, which has not come yet."
            yield Finding(site.sources[path].field_place("modified"), message, None, (site.addresses[path],))
