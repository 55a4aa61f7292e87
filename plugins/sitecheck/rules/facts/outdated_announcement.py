"""What a text announces is still to come.

Why: "From January 2026 the fee will be $120" makes visitors wonder, a year later, which fee is right.

Fix: Say how it is now. A message for some days or weeks belongs under `notices` in `content/practice.yaml`, where it goes by itself.

Bad:

```content/pages/fees.md
---
title: Fees
---

From January 2026 the fee for a first session will be higher. <-- "From January 2026" is past
We are in the upper room until 15 November 2026. <-- "until 15 November 2026"
```

Good:

```content/pages/fees.md
---
title: Fees
---

From January 2027 the fee for a first session will be higher. In March 2020 we closed, and worked by telephone until May 2020.

We are in the upper room until the end of November 2026. The room was cold until November 2019.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.entries import PRACTICE
from sitecheck.facts.announcements import announcements
from sitecheck.facts.statements import statements
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for statement in statements(site, articles=False):
        if statement.source.path.endswith(PRACTICE):
            continue  # its notices and closures come and go by their dates
        for one in announcements(statement.text):
            if one.day < site.today:
                message = f'{quoted(one.written)} is past, and the sentence speaks as if it were not.'
                yield statement.finding(one, message)
