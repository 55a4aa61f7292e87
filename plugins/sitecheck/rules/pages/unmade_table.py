"""Every table that is typed becomes a table.

Why: The visitor reads upright lines between the words, and nobody sees what belongs together.

Fix: Put an empty line before the table, and a line like `| --- | --- |` below the line with its headings.

Bad:

```content/pages/trains.md
---
title: By train
---

| From | Minutes | <-- the line below its headings is missing
| Oakley | 20 |

When they leave:
| From | At | <-- Put an empty line before it
| --- | --- |
| Oakley | ten past |
```

Good:

```content/pages/trains.md
---
title: By train
---

| From | Minutes |
| --- | --- |
| Oakley | 20 |

Sundays | none
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.markdown.unmade import tables
from sitecheck.pages.sources import texts_with
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for source, pages in texts_with(site, "table"):
        for is_whole, found in tables(source):
            columns = found.lines[0].strip("| ").count("|") + 1
            below = f"|{' --- |' * columns}"
            advice = "Put an empty line before it." if is_whole else f"Write {below} there."
            reason = "it goes on from the line above" if is_whole else "the line below its headings is missing"
            yield Finding(found.place, f"This became no table: {reason}. {advice}", None, pages)
