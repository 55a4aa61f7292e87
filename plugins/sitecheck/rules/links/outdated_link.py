"""A link leads to where its page is now.

Why: Each step on the way costs the visitor time, and the link breaks on the day the redirect is forgotten.

Fix: Write the new address. `make fix` does it for you.

Bad:

```content/redirects.yaml
/prices/: /fees/
/tariff/: /prices/
```

```output/prices/index.html
<meta http-equiv="refresh" content="0; url=/fees/">
```

```output/tariff/index.html
<meta http-equiv="refresh" content="0; url=/fees/">
```

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```

```content/pages/contact.md
---
title: Contact
---

Ask us about [prices](/prices/#how). <-- This page has moved to

See [our tariff](../tariff/). <-- This page has moved to
```

Good:

```content/redirects.yaml
/prices/: /fees/
```

```output/prices/index.html
<meta http-equiv="refresh" content="0; url=/fees/">
```

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```

```content/pages/contact.md
---
title: Contact
---

Ask us about [prices](/fees/).
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.likeness import Guess
from sitecheck.links import redirects
from sitecheck.links.rewriting import named, repair
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    leading_on = {path for path, document in site.documents.items() if document.redirects}
    for target, uses in site.targets.items() if leading_on else ():
        if target.path not in leading_on:
            continue
        followed = [use for use in uses if use.link.role == "follow" and use.link.attribute != "refresh"]
        path = redirects.now_at(site, redirects.address_of(target.path))
        for cause in site.causes(followed) if path and followed else ():
            message = f'This page has moved to "{named(site, cause, path)}".'
            yield cause.finding(message, repair(site, cause, (Guess(path, True),)))
