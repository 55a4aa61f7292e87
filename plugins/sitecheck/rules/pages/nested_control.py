"""A link, button or form does not stand in another one.

Why: Browsers tear them apart, or nobody can tell which of the two a click means.

Fix: End the first before the second begins. For a button that leads somewhere a link is enough.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<a href="/fees/">Fees and <a href="/help/">help</a></a> <-- This link stands in a link
<a href="/contact/"><button>Write</button></a> <-- This button stands in a link
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<a href="/fees/">Fees</a> and <a href="/help/">help</a>
<a class="button" href="/contact/">Write</a>
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import CONTROLS, findings
from sitecheck.site import Site

severity = "error"
_NAMES = CONTROLS | {"img": "image map"}


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "nested-control", _message)


def _message(inner: str, outer: str) -> str:
    return f"This {_NAMES.get(inner, inner)} stands in a {_NAMES.get(outer, outer)}."
