"""No quoted client speaks of a change in health.

Why: A quoted client is your own claim and needs the same evidence (CAP 3.46, 3.47; 16 CFR 255; AHPRA s133; in Ontario none at all). [Source](https://www.asa.org.uk/advice-online/claims-in-testimonials-and-endorsements.html).

Fix: Quote only on the service (not in Ontario), like "Kind, punctual, lovely room."

Bad:

```content/pages/about.md
---
title: About the sessions
---

What people say about the room:

“After one session my headaches were gone.” – Priya <-- quotes a client on a change in health

“I can walk without a stick again, thanks to you!” <-- quotes a client on a change in health
```

Good:

```content/pages/about.md
---
title: About the sessions
---

“Kind and punctual, and the room is lovely.” – T.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "testimonial")
