"""Every credential that the site shows still holds.

Why: A visitor relies on it, and in many places it is against the law to show what has ended.

Fix: Write the new date when it has been renewed; otherwise remove it.

Bad:

```content/people/maria-lind.md
---
name: Maria Lind
role: Therapist
credentials:
  - title: First aid
    kind: first-aid
    issuer: Red Cross
    expires: 2026-11-19 <-- "First aid" ended on 19 November 2026
  - title: Member of the Willow Association
    kind: membership
    issuer: Willow Association
    expires: 2025-12-31 <-- ended on 31 December 2025
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
    expires: 2026-11-20
  - title: Diploma in rest
    kind: diploma
    issuer: School of Rest
---

Maria works here.
```
"""

from collections.abc import Iterator

from sitecheck.days import spoken
from sitecheck.diagnostic import Finding, quoted
from sitecheck.facts.credentials import held
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for each in held(site):
        if each.credential.expired(site.today):
            message = f'{quoted(each.credential.title)} ended on {spoken(each.credential.expires)}, and the site still shows it.'
            yield Finding(each.place("expires"), message, None, each.pages)
