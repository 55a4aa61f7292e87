"""No sentence claims that hands find illness.

Why: Diagnosis belongs to doctors (California B&P 2052), and testers could not confirm what hands were said to feel. [Source](http://www.shouselaw.com/unauthorized-medicine.html).

Fix: Write "I do not diagnose."

Bad:

```content/pages/about.md
---
title: About the sessions
---

Please fill in the form.

My hands detect disease long before symptoms appear. <-- claims to find illness by touch

The rhythm tells me exactly where the illness began. <-- claims to find illness by touch
```

Good:

```content/pages/about.md
---
title: About the sessions
---

I do not diagnose.

Fibromyalgia is diagnosed by a doctor.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "diagnosis-claim")
