"""A link to a telephone number begins with tel:.

Why: Without it the browser looks for a page of that name, and nobody can call you by a touch.

Fix: Write `tel:` in front of the number, and the country with it: `tel:+17075550142`.

Bad:

```content/pages/contact.md
---
title: Contact
---

[Call us](+1-707-555-0142), <-- begin it with tel:
or <a href="(707) 555-0199">Maria</a>. <-- begin it with tel:
```

Good:

```content/pages/contact.md
---
title: Contact
---

[Call us](tel:+17075550142), or read [what we wrote on 1 May](2026-05-01.md).
```

```content/pages/2026-05-01.md
---
title: What we wrote
slug: 2026-05-01
---

About May.
```
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from sitecheck.diagnostic import Finding, Repair
from sitecheck.site import Site
from sitecheck.url.dialling import same

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for cause in (dead.cause for dead in site.dead("phone")):
        message = f'"{cause.written}" is a telephone number: begin it with tel:.'
        typed = re.sub(r"[^\d+]", "", unquote(cause.written))
        own = re.sub(r"[^\d+]", "", site.practice.phone or "") if site.practice else ""
        number = own if own and same(own, typed) else typed
        repair = Repair(f"tel:{number}", "sure") if cause.blame != "theme" else None
        yield cause.finding(message, repair)
