"""A list holds items, and nothing between them.

Why: A screen reader says how many items there are and counts them; what stands between them is passed over.

Fix: Put it into an item, or before or after the list.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<ul><li>Monday</li>
<div>Tuesday</div></ul> <-- <div> stands in <ul>
<dl><dt>Fee</dt><dd>110</dd>
<p>Each</p></dl> <-- <p> stands in <dl>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<body>
<ol>First of all</ol> <-- "First of all" stands in <ol>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<ul><li>Monday</li><li><div>Tuesday</div></li></ul>
<dl><div><dt>Fee</dt><dd>110</dd></div></dl>
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
    yield from findings(site, "content-between-items", _message)


def _message(content: str, around: str) -> str:
    return f"{content} stands in <{around}> without being an item."
