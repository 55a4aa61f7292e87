"""A link that leads to the top says so.

Why: `#` is what people write while they do not know the address yet. The visitor is thrown back to the top.

Fix: Write the address, or take the link out.

Bad:

```content/pages/contact.md
---
title: Contact
---

Read [our terms](#) first. <-- The link "our terms" leads only to the top of the page

[Fees](#) <-- The link "Fees" leads only to the top of the page
```

Good:

```content/pages/contact.md
---
title: Contact
---

[Back to top](#), [↑](#), [nach oben](#), [fees](#fees).

## Fees
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.links.chosen_links import chosen
from sitecheck.site import Site

severity = "warning"
UP = re.compile(r"\b(?:top|up|start|beginning|oben|haut|arriba|inizio|subir|topo|boven)\b|[↑⇧▲⬆^]", re.IGNORECASE)


def check(site: Site) -> Iterator[Finding]:
    for link, cause in chosen(site, lambda link: link.element == "a" and link.written.strip() == "#"):
        if link.text and not UP.search(link.text):
            yield cause.finding(f'The link {quoted(link.text)} leads only to the top of the page.')
