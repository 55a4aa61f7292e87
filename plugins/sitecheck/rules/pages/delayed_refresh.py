"""A page stays until the visitor leaves it.

Why: Whoever reads slowly, or has it read out, is thrown out in the middle.

Fix: Lead visitors on at once, with `content="0; url=/new/"`, or let them click.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="5; url=/new/"> <-- after 5 seconds
<body>
<p>We have moved.</p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="60"> <-- after 60 seconds
<body>
<p>News</p>
</body>
</html>
```

```output/c/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="0"> <-- loads itself again and again
<body>
<p>News</p>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta http-equiv="refresh" content="0; url=/new/">
<body>
<p>We have moved.</p>
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
    yield from findings(site, "delayed-refresh", _message)


def _message(seconds: str) -> str:
    if not seconds.strip("0"):
        return "This page loads itself again and again, without a moment to read it."
    return f"This page changes by itself after {seconds} seconds, whether it has been read or not."
