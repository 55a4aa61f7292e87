"""A heading that others may link to keeps its anchor.

Why: A link to it opens the page at its top, and the reader does not find what she was sent for.

Fix: Give the new heading the old anchor, as `## What it costs {: #fees }`. If its part is gone for good, add a line such as
`/visit/#fees: /visit/` to `content/redirects.yaml`.

Bad:

```content/published.txt
/visit/⇥First visit
/visit/#getting-hree⇥Getting here <-- "#getting-here"
/visit/#what-it-costs⇥What it costs <-- has no heading
```

```content/pages/visit.md
---
title: First visit
---

## Getting here

By bus.
```

Good:

```content/published.txt
/visit/⇥First visit
/visit/#fees⇥Fees
/visit/#tea⇥Tea
```

```content/redirects.yaml
/visit/#tea: /visit/
```

```content/pages/visit.md
---
title: First visit
---

## What it costs {: #fees }

Little.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.likeness import question
from sitecheck.links import redirects, vanished
from sitecheck.links.suggestion import anchors_like
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for one in vanished.vanished_anchors(site):
        page, _hash, fragment = one.address.partition("#")
        document = site.documents.get(redirects.own_target(site, page).path)
        guesses = anchors_like(document, fragment) if document else ()
        message = f'The page {page} has no heading with the anchor "#{fragment}" any more.'
        advice = question("#" + guess.name for guess in guesses).replace("Did you mean", "Is it now")
        yield Finding(vanished.record_place(site, one), message + advice, None, (document.path,) if document else ())
