"""What is begun inside is ended inside.

Why: Browsers mend this each in their own way, and bold or a link may run on.

Fix: End the inner one first: `<b><i>…</i></b>`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p><b>Please <i>ring</b> twice</i></p> <-- <i> begins inside <b>, but ends outside
<p><a href="/">Home
<em>page</a></em></p> <-- <em> begins inside <a>, but ends outside
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p><b>Please <i>ring</i></b> <i>twice</i></p>
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
    yield from findings(site, "crossed-tags", lambda inner, outer: f"<{inner}> begins inside <{outer}>, but ends outside.")
