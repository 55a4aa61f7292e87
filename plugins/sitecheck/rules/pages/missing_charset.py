"""A page says in which encoding its letters are written.

Why: Otherwise the browser guesses, and "Zoë" may come out as "ZoÃ«".

Fix: Write `<meta charset="utf-8">` at the beginning of the head.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en"> <-- does not say in which encoding
<body>
<p>Zoë</p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en" class="b"> <-- does not say in which encoding
<body>
<p>Café</p>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<body>
<p>Zoë</p>
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
    message = "This page does not say in which encoding its letters are written, so accents may come out wrong."
    yield from findings(site, "missing-charset", message)
