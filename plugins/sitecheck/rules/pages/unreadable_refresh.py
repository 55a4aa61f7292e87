"""A page that changes by itself says when and to what, so that browsers understand it.

Why: The visitor is never sent on, and stays on a page that was not made to be read.

Fix: Write the seconds, a semicolon and the address: `content="0; url=/new/"`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="now; url=/new/"> <-- "now; url=/new/"
<body>
<p>We have moved.</p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh"> <-- does not say when
<body>
<p>We have moved.</p>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="0; url=/new/">
<body>
<p>We have moved.</p>
</body>
</html>
```

```output/new/index.html
<!doctype html>
<html lang="en">
<title>New</title>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "unreadable-refresh", _message)


def _message(content: str) -> str:
    said = content.strip()
    return f'"{said}" does not say when this page is to change, so it never does.' if said else "This page does not say when it is to change, so it never does."
