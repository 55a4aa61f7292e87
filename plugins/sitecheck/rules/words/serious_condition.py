"""No sentence offers the work to people with a serious illness as if it changed the illness.

Why: Speaking of a serious illness can keep someone from treatment they need; it takes qualified supervision even to mention it so (CAP 12.2, List A; FTC Act s5; AHPRA). [Source](https://www.therapy-directory.org.uk/content/asa-list-a.html).

Fix: Send readers to their doctor first, and offer rest, not treatment.

Bad:

```content/pages/about.md
---
title: About the sessions
---

Please bring warm socks.

Sessions steady the tremor of Parkinson's disease. <-- offers the work for a serious illness

It cannot cure epilepsy, but regular sessions reduce the number of seizures. <-- offers the work for a serious illness
```

Good:

```content/pages/about.md
---
title: About the sessions
---

If you have Parkinson's disease, ask your doctor before booking; I offer rest, not treatment.

It does not treat epilepsy or any other illness.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "serious-condition")
