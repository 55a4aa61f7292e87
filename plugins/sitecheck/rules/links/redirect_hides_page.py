"""No redirect stands at the address of a page.

Why: Most hosts obey the redirect, so nobody sees the page; the others show the page, so the redirect does nothing.

Fix: Remove the line, or give the page another `slug:`.

Bad:

```content/redirects.yaml
/prices/: /fees/ <-- content/pages/prices.md
/visit: /fees/ <-- content/pages/visit.md
```

```content/pages/prices.md
---
title: Prices
---

What a session did cost.
```

```content/pages/visit.md
---
title: First visit
---

You keep your clothes on.
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
```

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.links import redirects
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for redirect in redirects.lines(site):
        if "#" in redirect.old or not redirects.is_there(site, redirect.old):
            continue
        path = redirects.own_target(site, redirect.old).path
        sources = site.origins.get(path, ())
        page = sources[0] if len(sources) == 1 else redirects.address_of(path)
        message = f"{redirect.old} is the address of a page, {page}: visitors of most hosts do not see it."
        yield Finding(redirect.old_place, message, None, (path,))
