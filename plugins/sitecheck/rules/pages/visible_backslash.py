"""A line that is meant to end does.

Why: Some programs end a line with a backslash. Here the visitor reads the backslash, and the lines run together.

Fix: End the line with two spaces instead, or with `<br>`.

Bad:

```content/pages/where.md
---
title: Where we are
---

Larkmere Craniosacral\\ <-- a visitor reads
14 Mill Lane\\ <-- a visitor reads
Larkmere
```

Good:

```content/pages/where.md
---
title: Where we are
---

Larkmere Craniosacral<br>
14 Mill Lane<br>
Larkmere, on the disk `C:\\`
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.markdown.unmade import breaks
from sitecheck.pages.sources import texts_with
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for source, pages in texts_with(site, "backslash"):
        for place in breaks(source):
            yield Finding(place, 'At the end of this line a visitor reads "\\". For a new line, end it with two spaces or with <br> instead.', None, pages)
