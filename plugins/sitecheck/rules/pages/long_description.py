"""A description is short enough to be read in search results.

Why: Search engines cut it off after some 160 letters, in the middle of a sentence.

Fix: Say it in one or two sentences, together under 160 letters.

Bad:

```content/pages/fees.md
---
title: Fees
summary: What a session costs, how you can pay for it, what happens when you cannot come, who pays less, and everything else that people have asked us about money over these long years in practice. <-- is cut off
---

Ask.
```

```content/pages/help.md
---
title: Help
summary: Where to turn when you cannot wait for the next free session, at night, on Sundays and on holidays, with all the telephone numbers that have helped other people in our town and beyond it. <-- is cut off
---

Ask.
```

Good:

```content/pages/fees.md
---
title: Fees
summary: What a session costs, how you can pay for it, and who pays less.
---

Ask.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.width import DESCRIPTION, fitting, typed_or_shown, width
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for document in site.documents.values():
        text = next(iter(document.descriptions), "")
        if document.listed and not document.redirects and width(text, DESCRIPTION.size) > DESCRIPTION.room:
            end = " ".join(fitting(text, DESCRIPTION).split()[-4:])
            message = f'This description is cut off in search results, after "{end}".'
            yield Finding(typed_or_shown(site, document, "summary"), message, None, (document.path,))
