"""Every address is one that a browser can open.

Why: The link does nothing, or leads to quite another place.

Fix: Write the address as it stands in the browser's address line when the right page is open.

Bad:

```content/pages/links.md
---
title: Links
---

The school is [here](http:/www.upledger.example/about), <-- needs two slashes after http:

the [booking](https://booking.example:80a/) over there, <-- has "80a" where the number of a port belongs

and our <a href="https://">map</a> is drawn. <-- names no website
```

Good:

```content/pages/links.md
---
title: Links
---

The school is [here](http://www.upledger.example/about), the [booking](https://booking.example:8080/) there,
and a [new kind of link](web+coffee:pot) is no matter of ours.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.html.address_attributes import WHOLE
from sitecheck.links.chosen_links import chosen
from sitecheck.site import Site
from sitecheck.url.flaw import Flaw
from sitecheck.url.syntax import flaw

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for target, uses in site.targets.items():
        if target.state == "unusable" and (found := flaw(target.path)):
            for cause in site.causes(uses):
                repair = Repair(found.right) if found.right and cause.written == target.path else None
                yield cause.finding(message(cause.written, found), repair)
    for link, cause in chosen(site, lambda link: link.role == "identify" and link.attribute != "missing"):
        found = flaw(link.written, link.attribute in WHOLE)
        if found and found.grave:
            yield cause.finding(message(link.written, found))


def message(written: str, found: Flaw) -> str:
    return f'The address "{written.strip()}" {found.message}.'
