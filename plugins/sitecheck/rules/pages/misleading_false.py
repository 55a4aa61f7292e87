"""Switches in HTML are off when they are not there.

Why: `hidden="false"` hides, and `autoplay="false"` plays: only the name counts, whatever is written behind it.

Fix: Remove the attribute.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p hidden="false">We are open.</p> <-- hidden="false" means the opposite
<video src="/a.mp4" autoplay="false" muted></video> <-- autoplay="false" means the opposite
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p aria-hidden="false" draggable="false">We are open.</p>
<video src="/a.mp4" muted="" autoplay></video>
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
    yield from findings(site, "misleading-false", lambda name, value: f'{name}="{value}" means the opposite: leave {name} out.')
