"""A page fits the screen of a telephone.

Why: Without this line a telephone shows it as small as on a desk, and nobody can read it without zooming.

Fix: Write `<meta name="viewport" content="width=device-width, initial-scale=1">` in the head.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en"> <-- telephones show it tiny
<body>
<p>Hello</p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en" class="b"> <-- telephones show it tiny
<body>
<p>Hello</p>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width, initial-scale=1">
<body>
<p>Hello</p>
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
    message = 'This page does not say that it fits small screens (<meta name="viewport">), so telephones show it tiny.'
    yield from findings(site, "missing-viewport", message)
