"""A hidden name is given only to what can have one.

Why: Screen readers pass over a name on a plain paragraph or box, so what it says is lost.

Fix: Write the words where everybody can read them, or give the element a role such as `role="group"`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div aria-label="Opening hours"><p>9 to 5</p></div> <-- the label on this div
<p aria-label="Our address">1 Mill Lane</p> <-- the label on this p
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<section aria-label="Opening hours"><p>9 to 5</p></section>
<div role="group" aria-label="Our address"><p>1 Mill Lane</p></div>
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
    yield from findings(site, "label-without-role", _message)


def _message(element: str) -> str:
    return f"Screen readers may not say the label on this {element}, since it has no role."
