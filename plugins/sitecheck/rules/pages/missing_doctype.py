"""A page begins by saying that it is HTML.

Why: Without it browsers act as they did in 1998, and boxes and letters come out in other sizes.

Fix: Write `<!doctype html>` in the first line.

Bad:

```output/a/index.html
<html lang="en"> <-- has no doctype
<body><p>Hello</p></body></html>
```

```output/b/index.html
<html lang="en" class="b"> <-- has no doctype
<body><p>Hello</p></body></html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>Hello</p>
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
    yield from findings(site, "missing-doctype", "This page has no doctype, so browsers draw it by the rules of the nineties.")
