"""A link to a folder leads to the page of that folder.

Why: There are files in the folder, but no page that shows them: the visitor sees an error.

Fix: Link to one of the files, or make a page `index.html` in the folder.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<title>A</title>
<p><a href="/files/">All files</a> <-- has no page of its own
<p><a href="../files">The same</a> <-- has no page of its own
</html>
```

```output/files/leaflet.pdf
(a leaflet)
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<title>A</title>
<p><a href="/files/leaflet.pdf">The leaflet</a>
<p><a href="/a/">This page</a>
</html>
```

```output/files/leaflet.pdf
(a leaflet)
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for dead in site.dead_links:
        if dead.fault == "folder":
            cause = dead.cause
            message = f'The folder "{cause.written}" has no page of its own.'
            if dead.role == "load":
                message = f'"{cause.written}" is a folder, and nothing is loaded from it: name the file.'
            yield Finding(cause.place, message, None, cause.pages, cause.others, cause.blame)
