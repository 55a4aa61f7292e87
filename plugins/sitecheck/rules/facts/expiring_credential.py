"""Credentials are renewed before they end.

Why: From the day after, the site may not be published with it; renewing often takes some weeks.

Fix: Renew it, then write the new date.

Bad:

```content/people/maria-lind.md
---
name: Maria Lind
role: Therapist
credentials:
  - title: Liability insurance
    kind: insurance
    issuer: Willow Mutual
    expires: 2026-11-20 <-- ends today
  - title: First aid
    kind: first-aid
    issuer: Red Cross
    expires: 2027-01-19 <-- in 60 days
---

Maria works here.
```

Good:

```content/people/maria-lind.md
---
name: Maria Lind
role: Therapist
credentials:
  - title: First aid
    kind: first-aid
    issuer: Red Cross
    expires: 2027-01-20
---

Maria works here.
```
"""

from collections.abc import Iterator

from sitecheck.days import spoken
from sitecheck.diagnostic import Finding, quoted
from sitecheck.facts.credentials import held
from sitecheck.site import Site

severity = "warning"
AHEAD = 60
"""So many days before the last one it is time to renew."""


def check(site: Site) -> Iterator[Finding]:
    for each in held(site):
        expires = each.credential.expires
        left = (expires - site.today).days if expires else AHEAD + 1
        if 0 <= left <= AHEAD:
            when = "ends today" if left == 0 else f"ends on {spoken(expires)}, in {left} day{'s' * (left > 1)}"
            yield Finding(each.place("expires"), f'{quoted(each.credential.title)} {when}.', None, each.pages)
