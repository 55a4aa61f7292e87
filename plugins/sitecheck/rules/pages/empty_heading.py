"""Every heading has words.

Why: Many find their way on a page by its headings; an empty one leads them nowhere.

Fix: Write the heading, or remove it. For space between paragraphs no heading is needed.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<h2></h2> <-- has no words
<p>First.</p>
<h2><img src="/leaf.svg" alt=""></h2> <-- has no words
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<h2>First</h2>
<h2><img src="/logo.svg" alt="Willow Room"></h2>
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
    yield from findings(site, "empty-heading", "This heading has no words.")
