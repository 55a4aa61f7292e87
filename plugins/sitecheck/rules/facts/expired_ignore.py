"""A remark that silences a rule until a day is gone when that day has passed.

Why: What was to be settled by then shows up again; the remark only stands in the way.

Fix: Mend what it silenced and remove it, or write a later date.

Bad:

```content/pages/fees.md
---
title: Fees
---

<!-- sitecheck: ignore broken-link until 2026-09 – the leaflet comes in autumn --> <-- ended on 30 September 2026
What a [session](/fees/) costs.
```

Good:

```content/pages/fees.md
---
title: Fees
---

<!-- sitecheck: ignore broken-link until 2027-03 – the leaflet comes in spring -->
What a [session](/leaflet/) costs.
```
"""

from collections.abc import Iterator

from sitecheck.days import spoken
from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for ignore in site.ignores:
        if ignore.until is not None and ignore.until < site.today:
            yield Finding(ignore.place, f'This remark about "{ignore.rule}" ended on {spoken(ignore.until)}, and silences nothing since.')
