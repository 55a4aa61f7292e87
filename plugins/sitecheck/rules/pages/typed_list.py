"""A list is written as one.

Why: It looks like one, but a screen reader reads the signs and does not say how many items there are, and long items run under their signs.

Fix: Begin each line with `- ` and leave an empty line before the first. In HTML use `<ul>` and `<li>`.

Bad:

```content/pages/visit.md
---
title: Visit
---

Please bring:

<p>• warm socks<br> <-- a list typed with "•"
• a bottle of water</p>

✓ Parking <-- a list typed with "✓"

✓ Lift
```

Good:

```content/pages/visit.md
---
title: Visit
---

Please bring:

- warm socks
- a bottle of water

Larkmere • Fernbrook • Willow Creek

✓ There is a lift.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "typed-list", _message)


def _message(sign: str) -> str:
    return f'Here begins a list typed with "{sign}", which is none to a browser: write "- " for the sign.'
