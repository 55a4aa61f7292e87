"""No sentence denies a claim and makes it all the same.

Why: A disclaimer does not undo the claim beside it (ASA Being in Stillness 2012; Handoll 2017). [Source](https://www.asa.org.uk/rulings/being-in-stillness-a11-177238.html).

Fix: Leave out the claim as well as the words that take it back.

Bad:

```content/pages/about.md
---
title: About the sessions
---

Prices are below.

For legal reasons I cannot say that it treats asthma, but my clients know otherwise. <-- denies a claim and makes it all the same

I am not allowed to say that it works, but ask my clients. <-- denies a claim and makes it all the same
```

Good:

```content/pages/about.md
---
title: About the sessions
---

I do not treat asthma.

The regulator ruled against such sentences in 2011.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "disclaimer-only")
