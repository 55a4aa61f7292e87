"""What has to be scrolled can be scrolled by keyboard.

Why: Without a mouse, the words below the edge of the box cannot be read.

Fix: Let the box grow with its words, or add `tabindex="0"`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div style="height: 30px; width: 200px; overflow: auto"> <-- cannot be scrolled
Please come ten minutes early, ring the upper bell, and take a seat until you are called.
</div>
<div style="height: 20px; width: 90px; overflow-y: scroll"> <-- cannot be scrolled
Please ring the upper bell, and wait until you are called.
</div>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div style="height: 30px; width: 200px; overflow: auto" tabindex="0">
Please come ten minutes early, ring the upper bell, and take a seat until you are called.
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
    message = "The words do not fit in this box, and without a mouse it cannot be scrolled."
    yield from findings(site, "scrolls-without-keyboard", message)
