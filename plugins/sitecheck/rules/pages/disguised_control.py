"""A link, a button or a field is read out as one.

Why: A screen reader says the role and not what the element is, so nobody knows that it can be used.

Fix: Take the role away, or put the link or the button into an element with that role.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<button type="button" role="img">Save</button> <-- This <button> is read out as "img"
<div role="list"><a href="/fees/" role="listitem">Fees</a></div> <-- This <a> is read out as "listitem"
<a href="/contact/" role="heading" aria-level="2">Contact</a> <-- This <a> is read out as "heading"
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div role="list"><div role="listitem"><a href="/fees/">Fees</a></div></div>
<h2><a href="/contact/">Contact</a></h2>
<a href="/book/" role="button">Book</a>
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
    yield from findings(site, "disguised-control", _message)


def _message(element: str, role: str) -> str:
    return f'This <{element}> is read out as "{role}", so nobody hears that it can be used.'
