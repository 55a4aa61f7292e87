"""An address on another website begins with https://.

Why: Beginning with two slashes alone, it is asked for as the page was: over http, where others can read along, or from a disk, where nothing is.

Fix: Write `https:` in front.

Bad:

```content/pages/links.md
---
title: Links
---

The [school](//school.example/about), <-- begins with two slashes

<a href="//town.example/">the town</a> <-- begins with two slashes
```

Good:

```content/pages/links.md
---
title: Links
---

The [school](https://school.example//about), [our page](/links/).
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for target, uses in site.targets.items():
        if target.state != "outside" or not target.path.lstrip().startswith("//"):
            continue
        for cause in site.causes(uses):
            repair = Repair("https:" + cause.written.strip(), "sure") if cause.written.strip() == target.path.strip() else None
            message = f'"{cause.written.strip()}" begins with two slashes: write https: in front.'
            yield Finding(cause.place, message, repair, cause.pages, cause.others, cause.blame)
