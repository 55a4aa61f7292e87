"""Only the head of a page says where its addresses begin.

Why: A `<base>` among the words moves every address on the page, those of the menu and of the style sheets too.

Fix: Take it out, and write the whole address where it is needed.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>Our school: <base href="https://school.example/"></p> <-- moves every address on the page to "https://school.example/"
<base href="/b/"> <-- moves every address on the page to "/b/"
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<head><base href="/"></head>
<body>
<p><a href="https://school.example/courses">Our school</a></p>
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
    yield from findings(site, "misplaced-base", _message)


def _message(address: str) -> str:
    return f'This moves every address on the page to "{address}": <base> belongs in the page\'s head.'
