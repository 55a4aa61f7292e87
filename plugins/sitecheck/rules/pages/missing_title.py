"""Every page has a title.

Why: The title is what search results, bookmarks and the browser's tab show; a screen reader says it first.

Fix: Put a `<title>` into the page's head that says what the page is about.

Bad:

```output/a/index.html <-- no title
<!doctype html>
<html lang="en"><head><meta name="description" content="How to find us."></head>
<body><h1>The way</h1></body></html>
```

```output/b/index.html <-- no title
<!doctype html>
<html lang="en"><head><title> </title><meta name="description" content="How to reach us."></head>
<body><h1>Contact</h1><svg><title>A map</title></svg></body></html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en"><head><title>The way</title><meta name="description" content="How to find us."></head>
<body><h1>The way</h1></body></html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for document in site.documents.values():
        if document.whole and not next(iter(document.titles), ""):
            yield Finding(Place(site.output + document.path), "This page has no title.", None, (document.path,))
