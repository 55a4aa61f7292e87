"""No list of complaints says for what people should come.

Why: A list of complaints says that the work helps with each of them, whatever stands around it (ASA Nicholas Handoll 2017; AHPRA's examples). [Source](https://ahpra.gov.au/Resources/Advertising-hub/Resources-for-advertisers/All-professions-examples.aspx).

Fix: Write "People come for many reasons; most simply want to rest."

Bad:

```content/pages/about.md
---
title: About the sessions
---

Opening hours are below.

People come to me with migraines, asthma, infertility and depression. <-- lists complaints as reasons to come

I often work with people who have whiplash, tinnitus or vertigo. <-- lists complaints as reasons to come
```

Good:

```content/pages/about.md
---
title: About the sessions
---

People come for many reasons; most simply want to rest.

Please tell me before booking if you have epilepsy, diabetes or a heart condition.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "condition-list")
