"""Every telephone link dials from anywhere.

Why: A visitor with a telephone from another country, or one who is travelling, reaches nobody.

Fix: Put the country in front, like `tel:+1 707 321 6540`; what is shown may stay short.

Bad:

```content/pages/contact.md
---
title: Contact
---

Call [707 321 6540](tel:7073216540) <-- write it with the country in front

or [reception](tel:707-321-6541). <-- write it with the country in front
```

Good:

```content/pages/contact.md
---
title: Contact
---

Call [707 321 6540](tel:+17073216540), in an emergency [911](tel:911), or the [helpline](tel:116123).
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.document import Link
from sitecheck.links.chosen_links import with_scheme
from sitecheck.site import Site
from sitecheck.url.dialling import dialled, without_country

severity = "warning"
FREE = ("0800", "0808", "1800", "800", "888", "877", "866", "855", "844", "833", "18", "13")


def check(site: Site) -> Iterator[Finding]:
    for message, _link, cause in with_scheme(site, _faults, "tel"):
        yield cause.finding(message)


def _faults(link: Link) -> Iterator[str]:
    call = dialled(link.written)
    # Free numbers are mostly dialled within their country alone.
    country = ";phone-context=+" in link.written.lower()
    if not call.strange and not country and without_country(call.number) and not call.number.startswith(FREE):
        yield f'The link "{link.written.strip()}" dials only within one country: write it with the country in front.'
