"""A page does not forbid its own scripts and styles.

Why: The page's Content-Security-Policy forbids code in the page itself, so this never runs.

Fix: Move it to a file of the site, or allow it by its hash.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<body>
<script>open()</script> <-- forbids it (script-src)
<p style="color: red">Hello</p> <-- forbids it (style-src)
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<body>
<script src="/open.js"></script>
<script type="application/ld+json">{}</script>
<p class="red">Hello</p>
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
    yield from findings(site, "blocked-by-own-policy", _message)


def _message(what: str, directive: str) -> str:
    return f"Browsers leave this out ({what}): the page's own policy forbids it ({directive})."
