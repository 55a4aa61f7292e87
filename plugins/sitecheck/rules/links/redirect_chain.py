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
from sitecheck.links import moves
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    by_old = moves.by_old(site) or moves.of_host(site)
    for key, redirect in by_old.items():
        seen, last = {key}, redirect
        while (step := by_old.get(moves.plain(last.new))) and moves.plain(last.new) not in seen:
            seen.add(moves.plain(last.new))
            last = step
        if last is not redirect and step is None:
            message = f"{redirect.old} leads to {redirect.new}, which leads on to {last.new}."
            yield Finding(redirect.new_place, message, Repair(last.new, "sure"), others=(last.new_place,))
