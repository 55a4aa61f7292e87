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

from sitecheck.diagnostic import Finding, Place, quoted
from sitecheck.document import Document, Heading
from sitecheck.html.elements import HEADINGS
from sitecheck.html.places import element_places
from sitecheck.likeness import plain
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for document in site.documents.values():
        skips = [*_skips(document)]
        places = element_places(*site.html(document), HEADINGS) if skips else []
        for number, above in skips:
            heading = document.headings[number]
            typed = _typed(site, document, heading)
            shown = places[number][0] if number < len(places) else Place(site.output + document.path)
            message = f'The heading {quoted(heading.text)} of level {heading.level} follows level {above.level}.'
            yield Finding(typed or shown, message, None, (document.path,))


def _skips(document: Document) -> Iterator[tuple[int, Heading]]:
    """Which headings skip a level, each with the one before it. A dialog is read by itself."""
    last: dict[int, Heading] = {}
    for number, heading in enumerate(document.headings):
        above = last.get(heading.outline, heading)
        if heading.level > above.level + 1:
            yield number, above
        last[heading.outline] = heading


def _typed(site: Site, document: Document, wanted: Heading) -> Place | None:
    for path in site.origins.get(document.path, ()):
        for heading in site.sources[path].facts.headings:
            if heading.level == wanted.level and plain(heading.text) == plain(wanted.text):
                return heading.place
    return None
