"""A list, table or menu holds only its own parts.

Why: A screen reader says "list with three items" and then cannot find them.

Fix: Give what is in it the role that the message names, or use `<ul>` and `<li>`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div role="list"><span role="link">First</span></div> <-- "list" may only hold listitem, not link
<div role="tablist"><button>Fees</button></div> <-- "tablist" may only hold tab, not button
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
    yield from findings(site, "role-with-wrong-child", _message)


def _message(role: str, child: str, allowed: str) -> str:
    return f'The role "{role}" may only hold {allowed}' + (f", not {child}." if child else ".")
