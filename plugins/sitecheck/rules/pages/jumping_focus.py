"""The Tab key leads through the page in the order of the page.

Why: With a `tabindex` above 0 the keyboard jumps about while the eye goes on.

Fix: Write `tabindex="0"`, or none, and put things in the order in which they are used.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<input title="Name" tabindex="2"> <-- before all that have none
<input title="Town" tabindex="1"> <-- before all that have none
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<input title="Town">
<input title="Name" tabindex="0">
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
    yield from findings(site, "jumping-focus", _message)


def _message(tabindex: str) -> str:
    return f'tabindex="{tabindex}" leads the keyboard here before all that have none.'
