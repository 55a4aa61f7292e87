"""No picture or sentence sets before against after.

Why: Pairs of before and after promise the same change to the reader (AHPRA; HWG s11). [Source](https://vividus.com.au/youve-been-told-your-website-is-not-ahpra-compliant-what-now).

Fix: Leave it out.

Bad:

```content/pages/about.md
---
title: About the sessions
---

The gallery shows the room.

See the before and after photos of our clients. <-- sets before against after

Before: head tilted, crying; after one session: straight and smiling. <-- sets before against after
```

Good:

```content/pages/about.md
---
title: About the sessions
---

Wash your hands before and after the session.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "before-after")
