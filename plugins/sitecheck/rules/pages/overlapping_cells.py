"""No cell of a table lies on another.

Why: Browsers draw the words of both over each other, and nobody can read them.

Fix: Lower the `colspan` of this cell, or the `rowspan` of the one that reaches down from above.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<table><tr><td>Monday</td><td rowspan="2">Closed</td></tr>
<tr><td colspan="2">Tuesday</td></tr></table> <-- lies on "Closed"
<table><tr><td>First</td><td>50 minutes</td><td rowspan="0">110</td></tr>
<tr><td>Second</td>
<td colspan="3">40 minutes</td></tr></table> <-- lies on "110"
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<table><tr><td>Monday</td><td rowspan="2">Closed</td></tr>
<tr><td>Tuesday</td></tr></table>
<table><tbody><tr><td>First</td><td rowspan="2">110</td></tr></tbody>
<tbody><tr><td colspan="2">With a child</td></tr></tbody></table>
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "overlapping-cells", _message)


def _message(words: str) -> str:
    return f"This cell lies on {quoted(words)}, which reaches down here from above: browsers draw both over each other."
