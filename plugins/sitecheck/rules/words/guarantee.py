"""No sentence promises a result.

Why: Nobody can promise a result (HWG s3; CMTO; AHPRA s133). [Source](https://www.cmto.com/rules/advertising/).

Fix: Write "I can't promise a result."

Bad:

```content/pages/about.md
---
title: About the sessions
---

We start on time.

I guarantee you will feel better after three sessions. <-- promises a result

The results are permanent. <-- promises a result
```

Good:

```content/pages/about.md
---
title: About the sessions
---

I can't promise a result.

I can't guarantee a parking space.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site
from sitecheck.words.findings import findings

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    return findings(site, "guarantee")
