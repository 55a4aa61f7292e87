"""Every registration and licence gives its number.

Why: In a register people are found by their number; without it nobody can check what the page says.

Fix: Add a line with the number, like `number: CS-1042`. Insurance, diplomas, memberships and first aid may go without.

Bad:

```content/people/maria-lind.md
---
name: Maria Lind
role: Therapist
credentials:
  - title: Registered massage therapist <-- gives no number
    kind: registration
    issuer: State Council
    verify: https://council.test/register
  - title: Licensed nurse <-- gives no number
    kind: licence
    issuer: Board of Nursing
    verify: https://board.test/check
---

Maria works here.
```

Good:

```content/people/maria-lind.md
---
name: Maria Lind
role: Therapist
credentials:
  - title: Registered massage therapist
    kind: registration
    issuer: State Council
    number: RMT-1042
    verify: https://council.test/register
  - title: Liability insurance
    kind: insurance
    issuer: Willow Mutual
---

Maria works here.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.facts.credentials import REGISTERED, held
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for each in held(site):
        if each.credential.kind in REGISTERED and not each.credential.number:
            message = f'The {each.credential.kind} {quoted(each.credential.title)} gives no number: add a line like number: 1042.'
            yield Finding(each.place("title"), message, None, each.pages)
