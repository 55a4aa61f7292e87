"""A page has one title.

Why: Browsers and search engines show the first one; what the second says is seen by nobody.

Fix: Keep the `<title>` that says what the page is about, and take the other away.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en"><head>
<title>Willow</title>
<title>Fees</title> <-- a second title
</head><body><h1>Fees</h1>
<title>Costs</title> <-- a second title
</body></html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en"><head>
<title>Fees</title>
</head><body><h1>Fees</h1><svg><title>A drawing has its own</title></svg></body></html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "second-title", "This is a second title of the page, which nobody sees: browsers show the first.")
