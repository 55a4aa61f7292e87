"""An `aria-` attribute has one of the values that it can have.

Why: With another value browsers act as if the attribute was not there.

Fix: Use one of the values that the message names.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<button aria-expanded="closed">Menu</button> <-- "closed" is no value of "aria-expanded"
<div role="slider" aria-valuenow="ten" aria-label="Width" tabindex="0"></div> <-- it has to be a number
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<button aria-expanded="false">Menu</button>
<div role="slider" aria-valuenow="10" aria-label="Width" tabindex="0"></div>
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
    yield from findings(site, "wrong-aria-value", _message)


def _message(attribute: str, value: str, expected: str) -> str:
    return f'"{value}" is no value of "{attribute}": it has to be {expected}.'
