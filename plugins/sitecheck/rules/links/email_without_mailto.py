"""A link to an e-mail address begins with mailto:.

Why: Without it the browser looks for a page of that name, and the visitor cannot write to you.

Fix: Write `mailto:` in front of the address.

Bad:

```content/pages/contact.md
---
title: Contact
---

Write [to us](hello@willow.test), <-- begin it with mailto:
or <a href="maria@willow.test">to Maria</a>. <-- begin it with mailto:
```

Good:

```content/pages/contact.md
---
title: Contact
---

Write [to us](mailto:hello@willow.test) or <maria@willow.test>.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for cause in (dead.cause for dead in site.dead("mail")):
        message = f'"{cause.written}" is an e-mail address: begin it with mailto:.'
        repair = Repair("mailto:" + cause.written.strip(), "sure") if cause.blame != "theme" else None
        yield cause.finding(message, repair)
