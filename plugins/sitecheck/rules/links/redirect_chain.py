"""A redirect leads to its page at once.

Why: Each step costs the visitor time, search engines give up after some, and hosts without redirects show a page for each.

Fix: Write the last address of the chain.

Bad:

```content/redirects.yaml
/prices/: /costs/ <-- /fees/
/tariff/: /prices/ <-- /fees/
/costs/: /fees/
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
/costs/: /fees/
```

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.links import redirects
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    by_old = redirects.by_old(site) or redirects.of_host(site)
    for key, redirect in by_old.items():
        seen, last = {key}, redirect
        while (step := by_old.get(redirects.key(last.new))) and redirects.key(last.new) not in seen:
            seen.add(redirects.key(last.new))
            last = step
        if last is not redirect and step is None:
            message = f"{redirect.old} leads to {redirect.new}, which leads on to {last.new}."
            yield Finding(redirect.new_place, message, Repair(last.new, "sure"), others=(last.new_place,))
