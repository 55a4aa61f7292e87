"""An attribute that begins with `aria-` is one that browsers know.

Why: A misspelt one is ignored, and what it should say is never said.

Fix: Correct the spelling: `aria-label`, `aria-labelledby`, `aria-describedby`, `aria-expanded` …

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<input aria-labeledby="x" title="Name"> <-- no attribute "aria-labeledby"
<button aria-lable="Close">×</button> <-- no attribute "aria-lable"
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<input aria-labelledby="x" title="Name">
<button aria-label="Close">×</button>
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
    yield from findings(site, "unknown-aria-attribute", _message)


def _message(attribute: str) -> str:
    return f'There is no attribute "{attribute}", so browsers ignore it.'
