"""A diploma, membership or registration has the same year, the same last day and the same number in every text.

Why: A year that is off by two looks like a proof that is embellished, and under a wrong number nobody is found in the register.

Fix: Write the year of `since`, the day of `expires` or the `number` of the person's own file, or leave it out; the profile shows it.

Bad:

```content/people/mara-lind.md
---
name: Mara Lind
role: Therapist
credentials:
  - title: Diploma in Craniosacral Therapy
    kind: diploma
    issuer: Wessex College
    number: WX-20417
    since: 2012
  - title: Member
    kind: membership
    issuer: Guild of Therapists
    expires: 2028-03-31
---

Mara completed her diploma at Wessex College in 2009. <-- "2009": the file of Mara Lind says 2012 of "Diploma in Craniosacral Therapy"

She has held the diploma since 2010, and likes to say so. <-- "2010"

Her number there is WX-20471. <-- "WX-20471": the file of Mara Lind has the number WX-20417 for "Diploma in Craniosacral Therapy"

Her membership runs until May 2028. <-- "until May 2028": the file of Mara Lind says that "Member" expires on 31 March 2028
```

Good:

```content/people/mara-lind.md
---
name: Mara Lind
role: Therapist
credentials:
  - title: Diploma in Craniosacral Therapy
    kind: diploma
    issuer: Wessex College
    number: WX-20417
    since: 2012
---

Mara completed her diploma at Wessex College in 2012 (number WX-20417). She qualified as a nurse in 1998.
```
"""

from collections.abc import Iterator

from sitecheck.days import spoken
from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    if site.practice is None:
        return  # and need not wait until the patterns are made
    from sitecheck.facts.said_credentials import wrong_years_earned
    from sitecheck.facts.said_expiry import wrong_ends
    from sitecheck.facts.said_register_numbers import wrong_numbers

    for statement, said, person, credential in wrong_years_earned(site):
        message = f'"{said.written}": the file of {person.title} says {credential.since.year} of "{credential.title}".'
        yield statement.finding(said, message)
    for statement, said, person, credential in wrong_ends(site):
        message = f'"{said.written}": the file of {person.title} says that "{credential.title}" expires on {spoken(credential.expires)}.'
        yield statement.finding(said, message)
    for statement, said, person, credential in wrong_numbers(site):
        message = f'"{said.written}": the file of {person.title} has the number {credential.number} for "{credential.title}".'
        yield statement.finding(said, message)
