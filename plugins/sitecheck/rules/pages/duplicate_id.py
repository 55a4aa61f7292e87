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

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.markup import id_places, typed_id_place
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for document in site.documents.values():
        if not document.repeated_ids:
            continue
        file, text = site.html(document)
        places = id_places(file, text)
        for name in document.repeated_ids:
            first, again = (*places.get(name, ()), None, None)[:2]
            if again is None:
                continue  # written once: a browser repeats what is not ended, <a id="fees"/> for one
            for path in site.origins.get(document.path, ()):
                again = typed_id_place(path, site.sources[path].text, name) or again
            yield Finding(again, f'The id "{name}" stands here again.', None, (document.path,), (first,))
