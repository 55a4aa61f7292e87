"""A role comes with the attributes it cannot do without.

Why: A tick box that does not say whether it is ticked, or a heading without its level, is no use to anyone who listens.

Fix: Add the attribute, or use the HTML element, which has it by itself: `<input type="checkbox">`, `<h2>`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div role="checkbox" tabindex="0">I agree</div> <-- "checkbox" needs "aria-checked"
<div role="heading">Fees</div> <-- "heading" needs "aria-level"
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div role="checkbox" aria-checked="false" tabindex="0">I agree</div>
<h2>Fees</h2>
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
    yield from findings(site, "missing-aria-attribute", lambda attribute, role: f'The role "{role}" needs "{attribute}".')
