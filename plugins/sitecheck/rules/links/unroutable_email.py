"""A letter to every e-mail address on the site can arrive.

Why: The visitor writes, the letter comes back or is lost, and she thinks that you did not answer.

Fix: Write the whole address after `mailto:`, like `mailto:hello@example.com`. Several are parted by commas.

Bad:

```content/pages/contact.md
---
title: Contact
---

Write [to us](mailto:hello@willow), <-- whose part after the @ has no dot

[to Maria](mailto:maria.willow.example) <-- which is no e-mail address

or [to nobody](mailto:). <-- names no e-mail address
```

Good:

```content/pages/contact.md
---
title: Contact
---

Write [to us](mailto:hello@willow.test?subject=First%20visit&cc=maria@willow.test), [to both](mailto:hello@willow.test,maria@willow.test),
[tell a friend](mailto:?subject=Willow%20Room) or just <hello@willow.test>.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.links.chosen_links import with_scheme
from sitecheck.site import Site
from sitecheck.url.mail import mail_faults

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for (grave, fault), link, cause in with_scheme(site, lambda link: mail_faults(link.written), "mailto"):
        message = f'The address "{link.written.strip()}" {fault.removesuffix("?")}{"?" if fault.endswith("?") else "."}'
        yield cause.finding(message, severity=None if grave else "warning")
