"""An item stands in a list.

Why: It is not counted as one by a screen reader, and looks different from browser to browser.

Fix: Put `<ul>` or `<ol>` around it, and `<dl>` around terms and what they mean.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div><li>Monday</li></div> <-- stands in <div>
<section><li class="b">Tuesday</li></section> <-- stands in <section>
<section><dt>Fee</dt></section> <-- <dt> stands in <section>, not in <dl>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<ul><li>Monday</li></ul>
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.faults import Fault
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "item-outside-list", message)


def message(fault: Fault) -> str:
    around = "no list" if fault.detail[0] == "#document" else f"<{fault.detail[0]}>"
    lists = "<ul> or <ol>" if fault.detail[1] == "li" else "<dl>"
    return f"This item <{fault.detail[1]}> stands in {around}, not in {lists}."
