"""Headings go down one level at a time.

Why: Someone who moves through the page by its headings thinks that a part is missing.

Fix: Write one `#` less, or add the heading in between. The page's title is level 1, so a text begins with `##`.

Bad:

```content/pages/fees.md
---
title: Fees
---

### Sessions <-- level 3 follows level 1

What a session costs.

## Courses

#### In spring <-- level 4 follows level 2
```

Good:

```content/pages/fees.md
---
title: Fees
---

## Sessions

### In spring

## Courses
```
"""

from collections.abc import Iterator
from itertools import pairwise

from sitecheck.diagnostic import Finding, Place, quoted
from sitecheck.document import Document, Heading
from sitecheck.html.elements import HEADINGS
from sitecheck.html.places import element_places
from sitecheck.likeness import plain
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for document in site.documents.values():
        skips = [number for number, (above, heading) in enumerate(pairwise(document.headings), 1) if heading.level > above.level + 1]
        places = element_places(*site.html(document), HEADINGS) if skips else []
        for number in skips:
            above, heading = document.headings[number - 1 : number + 1]
            typed = _typed(site, document, heading)
            shown = places[number][0] if number < len(places) else Place(site.output + document.path)
            message = f'The heading {quoted(heading.text)} of level {heading.level} follows level {above.level}.'
            yield Finding(typed or shown, message, None, (document.path,))


def _typed(site: Site, document: Document, wanted: Heading) -> Place | None:
    for path in site.origins.get(document.path, ()):
        for heading in site.sources[path].facts.headings:
            if heading.level == wanted.level and plain(heading.text) == plain(wanted.text):
                return heading.place
    return None
