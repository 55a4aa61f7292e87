"""A cell names headers of its own table.

Why: The header that should be read out with the cell is not found.

Fix: Write the `id` of a header in the same table, or remove `headers`: in a plain table nobody needs it.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<table><tr><th id="fee">Fee</th><th id="time">Time</th></tr>
<tr><td headers="fees">110</td> <-- no cell with the id "fees"
<td headers="times">50</td></tr></table> <-- no cell with the id "times"
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<table><tr><th id="fee">Fee</th></tr>
<tr><td headers="fee">110</td></tr></table>
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
    yield from findings(site, "wrong-table-header", _message)


def _message(wanted: str) -> str:
    return f'This cell wants a header that is not there: this table has no cell with the id "{wanted}" for it.'
