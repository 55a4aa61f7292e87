"""A page has one main part.

Why: Screen readers lead to the main part. When there are two, half of the page is easily missed.

Fix: Put all that is new on the page into one `<main>`, or hide the part that is not shown yet with `hidden`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<main><h1>Fees</h1></main>
<main><p>What a session costs.</p></main> <-- a second main part
<div role="main"><p>How to pay.</p></div> <-- a second main part
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<main><h1>Fees</h1></main>
<main hidden><p>Shown when somebody asks for it.</p></main>
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "second-main", "This is a second main part of the page: screen readers lead to one of them only.")
