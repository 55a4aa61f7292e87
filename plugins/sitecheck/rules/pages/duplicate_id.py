"""No two parts of a page have the same id.

Why: A link to it always leads to the first; whoever wants the second does not get there.

Fix: Give one of the two another id.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en"><head><title>The way</title><meta name="description" content="How to find us."></head>
<body><h1 id="way">The way</h1>
<h2 id="bus">By bus</h2>
<h2 id="bus">By train</h2> <-- the id "bus" stands here again
<p id="way">Turn left.</p> <-- the id "way" stands here again
</body></html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en"><head><title>The way</title><meta name="description" content="How to find us."></head>
<body><h1 id="way">The way</h1>
<h2 id="bus">By bus</h2>
<h2 id="train">By train</h2>
</body></html>
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place
from sitecheck.document import Document
from sitecheck.html.places import id_places, typed_id_place
from sitecheck.site import Site

severity = "warning"
FEW = 2


def check(site: Site) -> Iterator[Finding]:
    for document in site.documents.values():
        groups: dict[str, list[tuple[str, Place, Place]]] = {}
        for name, first, again in _repeated(site, document) if document.repeated_ids else ():
            groups.setdefault(re.sub(r"\d+$", "", name), []).append((name, first, again))
        for group in groups.values():
            (name, first, again), *others = group
            if len(group) > FEW:  # a program has numbered them, such as the lines of a listing
                message = f'The id "{name}" and {len(others)} others like it stand here again.'
                yield Finding(again, message, None, (document.path,), (first, *(other[2] for other in others)))
                continue
            for name, first, again in group:
                yield Finding(again, f'The id "{name}" stands here again.', None, (document.path,), (first,))


def _repeated(site: Site, document: Document) -> Iterator[tuple[str, Place, Place]]:
    """Each id that stands twice, with its first two places."""
    file, text = site.html(document)
    places = id_places(file, text)
    for name in document.repeated_ids:
        first, again = (*places.get(name, ()), None, None)[:2]
        if first is None or again is None:
            continue  # written once: a browser repeats what is not ended, <a id="fees"/> for one
        for path in site.origins.get(document.path, ()):
            again = typed_id_place(path, site.sources[path].text, name) or again
        yield name, first, again
