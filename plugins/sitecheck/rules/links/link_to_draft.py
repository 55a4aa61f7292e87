"""Published pages link to published pages.

Why: The visitor finds nothing there until the other page is published, or finds what was not ready to be read.

Fix: Publish the other page, or take the link out until then.

Bad:

```content/pages/fees.md
---
title: Fees
---

More in [the new offer]({filename}/pages/offer.md). <-- "The new offer" is a draft
Soon: [our article]({filename}/articles/sleep.md). <-- "Sleep" appears on 1 March 2027
```

```content/pages/offer.md
---
title: The new offer
status: draft
---

Not yet.
```

```content/articles/sleep.md
---
title: Sleep
date: 2027-03-01
author: maria
topic: Rest
---

Later.
```

```content/people/maria.md
---
name: Maria
role: Therapist
---

Maria works here.
```

Good:

```content/pages/fees.md
---
title: Fees
---

More in [the new offer]({filename}/pages/offer.md).
```

```content/pages/offer.md
---
title: The new offer
---

Here it is.
```
"""

from collections.abc import Iterator

from sitecheck.days import spoken
from sitecheck.diagnostic import Finding, quoted
from sitecheck.entries import scheduled
from sitecheck.links.typed_address import file_named
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for dead in site.dead("draft"):
        source = site.unpublished.get(dead.target.path) or file_named(site, dead.cause) or ""
        entry = site.entries.get(source)
        title, there = entry.title if entry else source, False
        if entry and scheduled(entry, site.today):
            message = f'{quoted(title)} appears on {spoken(entry.date)}, and nothing is there before.'
        elif there := dead.target.path in site.files:
            message = f'{quoted(title)} is a draft: whoever follows this link reads it unfinished.'
        else:
            message = f'{quoted(title)} is a draft, so visitors do not find it.'
        # Pelican by itself writes drafts to a place of their own, and so the link works.
        yield dead.cause.finding(message, severity="warning" if there else None)
