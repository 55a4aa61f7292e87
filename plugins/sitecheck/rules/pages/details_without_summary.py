"""What can be opened says what is in it.

Why: Without a `<summary>` of its own, browsers show only "Details", and nobody knows whether to open it.

Fix: Begin the `<details>` with `<summary>` and a few words on what is in it.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<details><p>A blanket and socks.</p></details> <-- visitors see only the word "Details" here
<details> <-- visitors see only the word "Details" here
<h2>What it costs</h2><p>It depends.</p></details>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<details><summary>What to bring</summary><p>A blanket and socks.</p></details>
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
    yield from findings(site, "details-without-summary", 'This <details> has no <summary>: visitors see only the word "Details" here.')
