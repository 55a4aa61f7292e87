"""An attribute stands on an element that can have it.

Why: Screen readers do not expect it there: they ignore it or say something that is not so.

Fix: Remove it, or give the element the role that the attribute belongs to.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<button aria-sort="ascending">Year</button> <-- "aria-sort" means nothing on a button
<h2 aria-checked="true">Fees</h2> <-- "aria-checked" means nothing on a heading
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<table><tr><th aria-sort="ascending">Year</th></tr><tr><td>2026</td></tr></table>
<div role="checkbox" aria-checked="true" tabindex="0">Fees</div>
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
    yield from findings(site, "misplaced-aria-attribute", lambda attribute, role: f'"{attribute}" means nothing on a {role}.')
