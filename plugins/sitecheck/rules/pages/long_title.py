"""A title is short enough to be read in search results.

Why: Search engines cut it off after some sixty letters, and the end is never read.

Fix: Say the most important words first, in less than sixty letters. What most titles end with does not count.

Bad:

```content/pages/fees.md
---
title: What a session costs and how you can pay for it in advance or afterwards <-- cut off
---

Ask.
```

```content/pages/help.md
---
title: Where to turn for help when you cannot wait for the next free session with us <-- "Where to turn for help
---

Ask.
```

Good:

```content/pages/fees.md
---
title: What a session costs and how you can pay
---

Ask.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.width import TITLE, fitting, shared_ending, typed_or_shown, width
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    ending = shared_ending(site)
    for document in site.documents.values():
        title = next(iter(document.titles), "")
        own = title.removesuffix(ending) if ending else title
        if document.listed and not document.redirects and width(own, TITLE.size) > TITLE.room:
            message = f'This title is cut off: in search results only "{fitting(own, TITLE)} …" is read.'
            yield Finding(typed_or_shown(site, document, "title"), message, None, (document.path,))
