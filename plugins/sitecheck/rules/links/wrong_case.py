"""Small and capital letters in an address are those of the file.

Why: It works on your computer, and not on the web: there, a capital letter is another letter.

Fix: Write the address exactly as the file is called.

Bad:

```content/pages/fees.md
---
title: Fees
---

Read [about us]({filename}/pages/About.md) first, <-- "{filename}/pages/about.md" in small and capital letters
or go [there at once](/About/).  <-- "/about/" in small and capital letters
```

```content/pages/about.md
---
title: About
---

Who we are.
```

Good:

```content/pages/fees.md
---
title: Fees
---

Read [about us]({filename}/pages/about.md) first.
```

```content/pages/about.md
---
title: About
---

Who we are.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.links.look_alikes import meant
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for dead in site.dead("case"):
        name, repair = meant(site, dead.target, dead.cause)
        yield dead.cause.finding(f'This is called "{name}" in small and capital letters, not "{dead.cause.written}".', repair)
