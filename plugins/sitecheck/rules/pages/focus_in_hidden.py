"""Nothing that can be used is hidden from screen readers.

Why: The Tab key leads there, and a screen reader says nothing: the visitor is nowhere.

Fix: Remove `aria-hidden`, or take the link or field out of the keyboard's way with `tabindex="-1"`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div aria-hidden="true">
<a href="/fees/">Fees</a> <-- this link is hidden
<input title="Name"> <-- this field is hidden
</div>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div aria-hidden="true">
<a href="/fees/" tabindex="-1">Fees</a>
</div>
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import CONTROLS, findings
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "focus-in-hidden", _message)


def _message(element: str) -> str:
    return f"The keyboard leads to this, but this {CONTROLS.get(element, 'element')} is hidden from screen readers (aria-hidden)."
