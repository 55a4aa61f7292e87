"""Every end tag has its beginning.

Why: Browsers leave it out, but something else was meant: often a box ends too soon.

Fix: Remove it, or add the start tag that is missing.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>Hello</b></p> <-- </b> ends nothing
</div> <-- </div> ends nothing
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div><p><b>Hello</b></p></div>
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
    yield from findings(site, "stray-end-tag", lambda element: f"</{element}> ends nothing that has been begun.")
