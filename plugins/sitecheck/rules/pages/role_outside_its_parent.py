"""A part of a list, table or menu stands in one.

Why: A screen reader counts the items of a list; one that stands outside is lost or wrongly counted.

Fix: Put an element with the role that the message names around it, or use `<ul>` and `<li>`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div role="listitem">First</div> <-- "listitem" belongs in a directory or list
<div role="toolbar"><button role="tab">Fees</button></div> <-- "tab" belongs in a tablist
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div role="list"><div role="listitem">First</div></div>
<div role="tablist"><button role="tab">Fees</button></div>
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
    yield from findings(site, "role-outside-its-parent", _message)


def _message(role: str, expected: str, around: str) -> str:
    return f'The role "{role}" belongs in a {expected}' + (f", not in a {around}." if around else ".")
