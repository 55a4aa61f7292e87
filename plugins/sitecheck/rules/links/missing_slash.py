"""A link to a page ends as the page's address does.

Why: The host sends the visitor on from /fees to /fees/ first, which costs time on every click; some hosts find nothing.

Fix: Add the slash.

Bad:

```content/pages/links.md
---
title: Links
---

What a session [costs](/fees), <-- ends without the slash

and how it [goes](../links#way). <-- ends without the slash

## Way
```

```content/pages/fees.md
---
title: Fees
---

Little.
```

Good:

```content/pages/links.md
---
title: Links
---

What a session [costs](/fees/), or [from the file]({filename}fees.md), and our [home page](/), [this folder](..).
```

```content/pages/fees.md
---
title: Fees
---

Little.
```
"""

from collections.abc import Iterator

from sitecheck.address import split
from sitecheck.diagnostic import Finding, Repair
from sitecheck.site import Site, Target

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for target, uses in site.targets.items():
        if target.state != "page" or not _is_index(site, target):
            continue
        short = [use for use in uses if use.link.role == "follow" and use.link.attribute != "redirects" and _ends_short(target, use.link.written)]
        for cause in site.causes(short) if short else ():
            right = _with_slash(cause.written) if _ends_short(target, cause.written) else ""
            repair = Repair(right, "sure") if right else None
            message = f'The address "{cause.written.strip()}" ends without the slash that its page has.'
            yield Finding(cause.place, message, repair, cause.pages, cause.others, cause.blame)


def _is_index(site: Site, target: Target) -> bool:
    folder, _slash, name = target.path.rpartition("/")
    return bool(folder) and name in site.host.indexes


def _ends_short(target: Target, written: str) -> bool:
    last = split(written).path.rpartition("/")[2]
    return last not in ("", ".", "..") and "{" not in written and not target.path.endswith("/" + last)


def _with_slash(written: str) -> str:
    path = split(written).path
    return written.replace(path, path + "/", 1) if written.count(path) == 1 else ""
