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

Or [our plan](//files/plan.pdf) <-- a website called "files"

and [our fees](//fees.html). <-- a website called "fees.html"
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
from sitecheck.links.leftovers import leftover
from sitecheck.site import Site

severity = "warning"
FILES = (".html", ".htm", ".php", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".css", ".js", ".json", ".xml", ".txt")
"""Ends of files' names that no website's name has."""


def check(site: Site) -> Iterator[Finding]:
    for target, uses in site.targets.items():
        if target.state != "outside" or not target.path.lstrip().startswith("//") or leftover(target.path, None):
            continue
        for cause in site.causes(uses):
            written = cause.written.strip()
            right, what, severity = _right(written)
            repair = Repair(right, "sure") if written == target.path.strip() else None
            yield cause.finding(f'"{written}" begins with two slashes: {what}.', repair, severity=severity)


def _right(written: str) -> tuple[str, str, str]:
    """How it is to be written, why, and how grave it is: the first part of a path is no website's name, which has a dot and not the ending of a file."""
    name = written[2:].partition("/")[0]
    if ("." in name or ":" in name) and not name.lower().endswith(FILES):
        return "https:" + written, "write https: in front", "warning"
    return written[1:], f'browsers look for a website called "{name}". Write one slash', "error"
