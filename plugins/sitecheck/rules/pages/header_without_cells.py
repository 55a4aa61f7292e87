"""Every column with a header has cells.

Why: Somebody reads "Fee" and finds nothing below it; a cell is missing, or the header is one too many.

Fix: Add the missing cells, empty if need be, or remove the header.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<table><tr><th>Session</th>
<th>Fee</th> <-- no cell stands below "Fee"
<th>Time</th></tr> <-- no cell stands below "Time"
<tr><td>First</td></tr></table>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<table><tr><th>Session</th><th>Fee</th></tr>
<tr><td>First</td><td></td></tr></table>
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
    yield from findings(site, "header-without-cells", lambda header: f'In this table no cell stands below "{header}".')
