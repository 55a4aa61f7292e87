"""The practice's street address is the same on every page.

Why: Someone stands before the wrong door.

Fix: Leave the address out, since every page shows it at its foot, or write that of `content/practice.yaml`.

Bad:

```content/practice.yaml
name: Willow Room
address: {street: "1 Mill Lane, Suite B", town: Larkmere, region: CA, postcode: "95999", country: US}
getting_here:
  step_free: Ring at 11 Mill Lane for the ramp. <-- "11 Mill Lane" is not your address (1 Mill Lane, Suite B)
```

```content/pages/visit.md
---
title: First visit
---

You find us at 22 High Street. <-- "22 High Street"
Or come to 1 Mill Lane, Suite C. <-- "Suite C"

Larkmere, CA 95998 <-- "95998" is not your postcode (95999)
```

Good:

```content/practice.yaml
name: Willow Room
address: {street: "1 Mill Lane, Suite B", town: Larkmere, region: CA, postcode: "95999", country: US}
```

```content/pages/visit.md
---
title: First visit
---

We are at 1 Mill Ln, Larkmere, CA 95999. Bus 4 stops at Mill Lane and High Street, next to 22 High Street, and the café at 3 Mill Lane has tea.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.facts.places.addresses import wrong_addresses
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for statement, typed, wrong in wrong_addresses(site) if site.practice is not None else ():
        yield statement.finding(typed, f'"{typed.written}" {wrong}.')
