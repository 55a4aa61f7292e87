"""Every comment ends.

Why: Browsers take everything after it for part of the comment: the rest of the page is not shown.

Fix: Write `-->` at its end.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>Hello</p>
<!-- to do: fees <-- This comment does not end
<p>Good day</p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<body>
<!-- address <-- This comment does not end
<p>Good day</p>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>Hello</p>
<!-- to do: fees -->
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
    yield from findings(site, "unclosed-comment", "This comment does not end, so the rest of the page is not shown.")
