"""Every registration and licence says where it can be looked up.

Why: A register is public so that people can check; a link to it is the quickest way to be believed.

Fix: Add a line with the address of the register, like `verify: https://council.test/register`.

Bad:

```content/people/maria-lind.md
---
name: Maria Lind
role: Therapist
credentials:
  - title: Registered massage therapist <-- where it can be looked up
    kind: registration
    issuer: State Council
    number: RMT-1042
  - title: Licensed nurse <-- where it can be looked up
    kind: licence
    issuer: Board of Nursing
    number: "55012"
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
  - title: Diploma in rest
    kind: diploma
    issuer: School of Rest
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
        if each.credential.kind in REGISTERED and not each.credential.verify:
            message = (
                f'The {each.credential.kind} {quoted(each.credential.title)} does not say where it can be looked up: '
                "add a line like verify: https://…"
            )
            yield Finding(each.place("title"), message, None, each.pages)
