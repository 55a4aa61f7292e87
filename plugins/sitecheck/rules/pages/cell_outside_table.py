"""Rows and cells stand in a table.

Why: Browsers leave the tags out, and the words run together in one line.

Fix: Put `<table>` around them.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div><tr> <-- <tr> stands outside a table
<td>Monday</td></tr></div> <-- <td> stands outside a table
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<table><tr><td>Monday</td></tr></table>
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
    yield from findings(site, "cell-outside-table", lambda cell: f"<{cell}> stands outside a table, so browsers leave it out.")
