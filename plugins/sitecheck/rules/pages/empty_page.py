"""Every page shows something.

Why: Whoever comes to a white page thinks that the website is broken, and leaves.

Fix: Look whether its text was lost when the page was made. Without a text, take the page away, and the links to it.

Bad:

```output/index.html
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Alder House</title></head><body></body></html> <-- shows nothing
```

```output/fees.html
<!doctype html>
<html lang="en" class="fees"><head><meta charset="utf-8"><title>Fees</title></head><body><main><p></p></main></body></html> <-- shows nothing
```

Good:

```output/index.html
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Alder House</title></head><body><img src="house.jpg" alt="Alder House"></body></html>
```

```output/old.html
<!doctype html>
<meta http-equiv="refresh" content="0; url=/">
```
"""

from collections.abc import Iterator
from dataclasses import replace

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    """A file without a letter may lie there for a machine, unless somebody is led to it."""
    white = site.faults.get("empty-page", ())
    met = {"index.html", *(target.path for target, uses in site.targets.items() if any(use.document.path != target.path for use in uses))} if white else set()
    told = [(path, fault) for path, fault in white if fault.written or path in met]
    for finding in findings(site, "empty-page", "This page shows nothing.", faults=told):
        yield finding if met.intersection(finding.pages) else replace(finding, severity="warning")
