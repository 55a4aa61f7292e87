"""The words of a link say where it leads.

Why: Many go from link to link, without what stands around them; "click here" says nothing there.

Fix: Put the link on the words that name the page: "our [fees](/fees/)".

Bad:

```content/pages/x.md
---
title: Fees
---

For our fees [click here](/help/). <-- "click here" says nothing

About help, [read more](/help/). <-- "read more" says nothing
```

```content/pages/help.md
---
title: Help
---

Ask for it.
```

Good:

```content/pages/x.md
---
title: Fees
---

There is [help with the fee](/help/).

<a href="/help/" aria-label="More about help with the fee">More</a>
```

```content/pages/help.md
---
title: Help
---

Ask for it.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "vague-link", lambda words: f'"{words}" says nothing about where the link leads.')
