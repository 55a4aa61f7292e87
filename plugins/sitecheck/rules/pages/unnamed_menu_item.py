"""Every item of a menu says what it does.

Why: Someone who cannot see the page hears only "menu item".

Fix: Write words in it, or give it an `aria-label`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div role="menu">
<button role="menuitem"></button> <-- has no words
<button role="menuitem"><img src="/print.svg" alt=""></button> <-- has no words
</div>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div role="menu">
<button role="menuitem">Print</button>
<button role="menuitem" aria-label="Print"><img src="/print.svg" alt=""></button>
</div>
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
    yield from findings(site, "unnamed-menu-item", 'This item of a menu has no words: a screen reader says only "menu item".')
