"""No sentence borrows the word of doctors, hospitals or famous people.

Why: An endorsement needs proof that it was given and is typical (16 CFR 255.3; CAP 12.18). [Source](https://chanrobles.com/usa/uslaws/cfr/title16/16-1.0.1.2.22.0.5.3.php).

Fix: Leave it out.

Bad:

```content/pages/about.md
---
title: About the sessions
---

We are near the station.

Recommended by leading hospitals. <-- borrows the word of doctors, hospitals or famous people

Trusted by surgeons and Olympic athletes. <-- borrows the word of doctors, hospitals or famous people
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Your doctor may ask what we did; I am happy to write a short note.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "endorsement")
