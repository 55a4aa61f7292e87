"""Every page has an address of its own.

Why: Two pages cannot stand at one address: visitors find only one of them.

Fix: Rename one of the files, or give it another `slug:`.

Bad:

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```

```content/pages/prices.md
---
title: Prices
slug: fees <-- content/pages/fees.md
---

What a session costs.
```

Good:

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```

```content/pages/prices.md
---
title: Old prices
slug: old-fees
---

What a session did cost.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place
from sitecheck.entries import wanted_addresses
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for path, sources in wanted_addresses(site).items():
        first = sources[0]
        for source in sources[1:]:
            address = "/" + path.removesuffix("index.html")
            message = f'The address "{address}" already belongs to {first}, so this page is not shown.'
            yield Finding(site.sources[source].field_place("slug"), message, None, (path,), (Place(first),))
