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
from sitecheck.likeness import Guess
from sitecheck.links.letter_case import miscased, miscased_file
from sitecheck.links.rewriting import named, repair
from sitecheck.links.typed_address import file_named
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for dead in site.dead("case"):
        cause = dead.cause
        path = miscased(site, dead.target) or site.addresses[miscased_file(site, file_named(site, cause) or "")]
        message = f'This is called "{named(site, cause, path)}" in small and capital letters, not "{cause.written}".'
        yield cause.finding(message, repair(site, cause, (Guess(path, True),)))
