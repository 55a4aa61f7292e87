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
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "item-outside-list", _message)


def _message(outside: str, item: str) -> str:
    around = "no list" if outside == "#document" else f"<{outside}>"
    lists = "<ul> or <ol>" if item == "li" else "<dl>"
    return f"This item <{item}> stands in {around}, not in {lists}."
