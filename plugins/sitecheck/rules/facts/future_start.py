"""What somebody is said to do or to hold has begun.

Why: "Practising since 2062" is taken for carelessness at best, and for a false claim to experience at worst.

Fix: Correct the year. Training that is still to come belongs into the text, in words.

Bad:

```content/people/maria-lind.md
---
name: Maria Lind
role: Therapist
practising_since: 2062 <-- since 2062, which has not come yet
credentials:
  - title: Diploma in massage
    kind: diploma
    issuer: School of Rest
    since: 2026-11-21 <-- since 21 November 2026, which has not come yet
---

Maria works here.
```

Good:

```content/people/maria-lind.md
---
name: Maria Lind
role: Therapist
practising_since: 2026
credentials:
  - title: Diploma in massage
    kind: diploma
    issuer: School of Rest
    since: 2026-11
---

Maria works here.
```
"""

from collections.abc import Iterator

from sitecheck.days import spoken
from sitecheck.diagnostic import Finding, quoted
from sitecheck.entries import of_class
from sitecheck.facts.credentials import held
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for path, person in of_class(site.entries, "Person").items():
        since, place = person.practising_since, site.sources[path].field_place("practising_since")
        if since is not None and since > site.today.year and path in site.addresses and place.line:
            message = f"{person.name} is said to practise since {since}, which has not come yet: correct the year."
            yield Finding(place, message, None, (site.addresses[path],))
    for each in held(site):
        since = each.credential.since
        if since is not None and since > site.today:
            message = f'{quoted(each.credential.title)} is said to be held since {spoken(since)}, which has not come yet: correct the date.'
            yield Finding(each.place("since"), message, None, each.pages)
