"""A link to words leads to words that its page says.

Why: Browsers open the page at its top and mark nothing, so the reader does not find what she was sent for.

Fix: Open the page, mark the words and copy the link to them anew; or link to a heading, which outlives a change of words.

Bad:

```content/pages/visit.md
---
title: First visit
---

We say [what to wear](/clothes/#:~:text=thick%20socks) and <-- does not say "thick socks"

[what to bring](/clothes/#:~:text=please%20bring,a%20list%20of%20medicines). <-- does not say "a list of medicines"
```

```content/pages/clothes.md
---
title: Clothes
---

Wear something **loose**, and please bring time.
```

Good:

```content/pages/visit.md
---
title: First visit
---

We say [what to wear](/clothes/#:~:text=something%20loose,-and) and [what it costs](https://example.org/#:~:text=fees).
```

```content/pages/clothes.md
---
title: Clothes
---

Wear something **loose**, and please bring time.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.html.page_text import shown_text
from sitecheck.site import Site
from sitecheck.url.passages import letters, passages

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for target, uses in site.targets.items():
        if target.state != "page" or ":~:" not in (target.fragment or ""):
            continue
        said = letters(shown_text(site.read(target.path)))
        lacking = next((words for words in passages(target.fragment) if letters(words) not in said), None)
        for cause in site.causes(uses) if lacking else ():
            message = f'The page {quoted(site.name_of(site.documents[target.path]))} does not say {quoted(lacking)}.'
            yield cause.finding(message)
