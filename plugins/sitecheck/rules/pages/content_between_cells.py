"""Everything in a table stands in a cell.

Why: What stands between the cells is moved out of the table, before it.

Fix: Put it in a `<td>`, in a `<caption>`, or outside the table.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<table><tr>Monday <-- "Monday" stands between the cells
<td>9 to 5</td></tr>
<tr><p>Tuesday</p> <-- <p> stands between the cells
<td>9 to 5</td></tr></table>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<table><caption>Hours</caption><tr><th>Monday</th><td>9 to 5</td></tr></table>
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
    yield from findings(site, "content-between-cells", _message)


def _message(name: str, words: str) -> str:
    what = f"<{name}>" if name else f'"{words}"'
    return f"{what} stands between the cells of a table, so browsers move it out of the table."
