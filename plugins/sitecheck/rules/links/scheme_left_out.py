"""An address on another website begins with https://.

Why: Beginning with two slashes alone, it is asked for as the page was: over http, where others can read along, or from a disk, where nothing is.

Fix: Write `https:` in front; or one slash alone, if it is an address on this site.

Bad:

```content/pages/links.md
---
title: Links
---

The [school](//school.example/about), <-- begins with two slashes

<a href="//town.example/">the town</a> <-- begins with two slashes

Or [our plan](//files/plan.pdf). <-- a website called "files"
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
            written = cause.written.strip()
            right, what = _right(written)
            repair = Repair(right, "sure") if written == target.path.strip() else None
            yield Finding(cause.place, f'"{written}" begins with two slashes: {what}.', repair, cause.pages, cause.others, cause.blame)


def _right(written: str) -> tuple[str, str]:
    """How it is to be written, and why: the first part of a path is no website's name, which has a dot."""
    name = written[2:].partition("/")[0]
    if "." in name or ":" in name:
        return "https:" + written, "write https: in front"
    return written[1:], f'browsers look for a website called "{name}". Write one slash'
