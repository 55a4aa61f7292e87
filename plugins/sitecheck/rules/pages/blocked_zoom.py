"""Visitors can make the page larger.

Why: Who sees badly enlarges the page with two fingers; this forbids it.

Fix: Write `<meta name="viewport" content="width=device-width, initial-scale=1">` and no more.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width, user-scalable=no"> <-- user-scalable=no
<body>
<p>Hello</p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width, maximum-scale=1"> <-- maximum-scale=1
<body>
<p>Hello</p>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width, initial-scale=1">
<body>
<p>Hello</p>
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "blocked-zoom", lambda setting: f'"{setting}" keeps visitors from making the page larger.')
