"""An attribute stands only once in a tag.

Why: Browsers take the first and throw the second away, which may be the one that was meant.

Fix: Remove one of the two.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<img src="/a.jpg" alt="" alt="The room"> <-- "alt" stands here twice
<p class="note" id="x" class="big">Hello</p> <-- "class" stands here twice
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<img src="/a.jpg" alt="The room">
<p class="note big" id="x">Hello</p>
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
    yield from findings(site, "duplicate-attribute", _message)


def _message(attribute: str) -> str:
    return f'"{attribute}" stands here twice; browsers use only the first.'
