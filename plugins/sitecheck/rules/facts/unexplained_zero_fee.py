"""What costs nothing says so in words.

Why: A bare 0 looks like a fee that was forgotten.

Fix: Write the fee, or a line like `fee_note: no charge`.

Bad:

```content/services/call.md
---
title: Telephone call
minutes: 15
fee: 0 <-- no "fee_note" says why
---

We talk first.
```

```content/services/first.md
---
title: First session
minutes: 75
fee: 0.00 <-- no "fee_note"
---

We begin.
```

Good:

```content/services/call.md
---
title: Telephone call
minutes: 15
fee: 0
fee_note: no charge
---

We talk first.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.entries import of_class
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for path, entry in of_class(site.entries, "Service").items():
        if entry.fee_on(site.today) or entry.fee_note:
            continue
        typed = site.sources[path].header.values.get("fee")
        if isinstance(typed, str) and typed.strip(" 0.") == "" and typed.strip():
            message = f'{quoted(entry.title)} has the fee 0, and no "fee_note" says why, like fee_note: no charge.'
            yield Finding(site.sources[path].field_place("fee"), message, None, site.pages_of(path))
