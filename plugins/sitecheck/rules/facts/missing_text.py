"""Every article that is published has words below its header.

Why: A visitor who opens it finds a title and nothing else.

Fix: Write the text below the second `---`, or say `status: draft` until it is written.

Bad:

```content/articles/rest.md <-- "Rest" has no words
---
title: Rest
date: 2026-10-31
author: maria-lind
topic: Quiet hours
---
```

```content/articles/sleep.md <-- "Sleep" has no words
---
title: Sleep
date: 2026-10-31
author: maria-lind
topic: Quiet hours
---

<!-- Ask Tobias what he thinks of this. -->
```

Good:

```content/articles/rest.md
---
title: Rest
date: 2026-10-31
author: maria-lind
topic: Quiet hours
---

![The couch by the window](/images/couch.jpg)
```

```content/articles/sleep.md
---
title: Sleep
date: 2026-10-31
author: maria-lind
topic: Quiet hours
status: draft
---
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place, quoted
from sitecheck.entries import kind_of
from sitecheck.facts.visible_words import REMARK
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for path, entry in site.entries.items():
        if kind_of(path, site.content) != "articles" or path not in site.addresses or entry.status == "draft" or site.broken(path):
            continue  # in the preview drafts are pages, too
        if not REMARK.sub("", site.sources[path].typed.body).strip():
            message = f'{quoted(entry.title)} has no words: below its header nothing is written.'
            yield Finding(Place(path), message, None, (site.addresses[path],))
