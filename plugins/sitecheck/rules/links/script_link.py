"""Every link leads to a page, not into a program.

Why: Without JavaScript, in a new tab or in a reader for blind people such a link does nothing.

Fix: Link to a page, or make it a button.

Bad:

```content/pages/contact.md
---
title: Contact
---

<a href="javascript:void(0)">Menu</a> and <-- is a piece of program
<a href=" JavaScript:window.print()">print</a> <-- is a piece of program
```

Good:

```content/pages/contact.md
---
title: Contact
---

[Menu](#menu), and about [JavaScript: the good parts](https://books.example/javascript:the-good-parts).

## Menu
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.links.chosen_links import with_scheme
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for text, _link, cause in with_scheme(site, lambda link: [link.text] if link.element in ("a", "area") else [], "javascript", "vbscript"):
        yield cause.finding(f'The link {quoted(text or cause.written)} is a piece of program and leads nowhere.')
