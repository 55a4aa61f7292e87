"""An id is one word.

Why: No link can lead to an id that is empty or has a space in it.

Fix: Write a hyphen for the space.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<h2 id="first visit">First visit</h2> <-- the id "first visit"
<h2 id="">Fees</h2> <-- the id ""
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<h2 id="first-visit">First visit</h2>
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
    yield from findings(site, "unusable-id", _message)


def _message(identifier: str) -> str:
    return f'No link can lead to the id "{identifier}": it has to be one word.'
