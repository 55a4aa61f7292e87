"""Every page that search engines may show has a description.

Why: Search results show it below the title. Without it they show any sentence of the page.

Fix: Add a line `summary: …` to the page's header: one or two sentences that say what a visitor finds there.

Bad:

```output/a/index.html <-- no description
<!doctype html>
<html lang="en"><head><title>The way</title></head>
<body><h1>The way</h1></body></html>
```

```output/b/index.html <-- no description
<!doctype html>
<html lang="en"><head><title>Contact</title><meta name="description" content=" "></head>
<body><h1>Contact</h1></body></html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en"><head><title>The way</title><meta name="description" content="How to find us."></head>
<body><h1>The way</h1></body></html>
```

```output/search/index.html
<!doctype html>
<html lang="en"><head><title>Search</title><meta name="robots" content="noindex"></head>
<body><h1>Search</h1></body></html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place
from sitecheck.site import Site

severity = "warning"
FIELDS = {"summary", "description"}


def check(site: Site) -> Iterator[Finding]:
    described = any(any(document.descriptions) for document in site.documents.values())
    for document in site.documents.values():
        if not document.whole or not document.listed or any(document.descriptions):
            continue
        source = site.source_of(document)
        # Where no page has one, or the author has written one, it is for the theme to show it.
        written = FIELDS.intersection(source.header.values) if source and source.header else set()
        if not source or not source.header or not described or any(str(source.header.values[field]).strip() for field in written):
            yield Finding(Place(site.output + document.path), "This page has no description.", None, (document.path,))
        elif written:
            yield Finding(source.field_place(min(written)), "This page has no description: nothing is written here.", None, (document.path,))
        elif not any(problem.suggestion in FIELDS for problem in site.problems.get(source.path, ())):
            yield Finding(Place(source.path), "This page has no description: add a line \"summary: …\".", None, (document.path,))
