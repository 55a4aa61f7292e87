"""Every redirect names an old address of this site and where it leads now.

Why: What a host cannot understand it passes over, and the visitor finds nothing.

Fix: Write one line for each, such as `/old-address/: /new-address/`; the new one may be a whole address of another site.

Bad:

```content/redirects.yaml
prices: /fees/ <-- begins with /
/old/: fees <-- "fees"
/blog/*: /articles/ <-- "/blog/*"
/both/: [/fees/, /visit/] <-- one address
```

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```

Good:

```content/redirects.yaml
/prices/: /fees/
/book: https://booking.willow.test/
```

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```
"""

from collections.abc import Iterator
from typing import Any

from practice.published import can_redirect
from sitecheck.diagnostic import Finding
from sitecheck.links import redirects
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for old, new in site.redirects.header.values.items() if site.redirects else ():
        if not old.startswith("/"):
            yield Finding(redirects.old_place(site, old), f'The old address "{old}" is not one of this site: it begins with /.')
        elif not can_redirect(old, "/"):
            message = f'The old address "{old}" has signs that hosts take for something else: write one whole address.'
            yield Finding(redirects.old_place(site, old), message)
        elif message := _wrong(new):
            yield Finding(site.redirects.field_place(old), message)


def _wrong(new: Any) -> str:
    if not isinstance(new, str) or not new.strip():
        return "Write one address here, to which visitors are sent."
    if not can_redirect("/", new.strip()):
        return f'"{new.strip()}" is not an address: write it from the root, like /fees/, or whole, like https://example.com/.'
    return ""
