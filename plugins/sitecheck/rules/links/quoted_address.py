"""No quotation marks stand around an address.

Why: The browser takes the marks for a part of the address, so a visitor who follows the link finds nothing.

Fix: Take the quotation marks away: `[our fees](/fees/)`. In HTML write straight ones: `<a href="/fees/">`. Word processors
and some telephones turn straight marks into curved ones.

Bad:

```content/pages/contact.md
---
title: Contact
---

Look at our [fees](“/fees/”) first, <-- between quotation marks
or at <a href=”https://school.example/”>the school</a>. <-- between quotation marks
```

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```

Good:

```content/pages/contact.md
---
title: Contact
---

Look at our [“fair” fees](/fees/ "What a session costs") first, or at <a href='https://school.example/'>the school</a>.
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
from sitecheck.links.dead_links import QUOTED
from sitecheck.links.rewriting import repair_with
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for cause in (dead.cause for dead in site.dead("quoted")):
        found = QUOTED.fullmatch(cause.written)
        message = f'{cause.written.strip()} stands between quotation marks, and browsers take them for a part of the address.'
        yield cause.finding(message, repair_with(cause, found["address"], True))
