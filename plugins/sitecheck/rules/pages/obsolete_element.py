"""A page is made of elements that HTML still has.

Why: Browsers may stop showing these at any time, and some, like moving text, cannot be read by everybody.

Fix: Use the element that the message names, or say how it looks in the style sheet.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<center>Welcome</center> <-- <center> is no longer part of HTML
<p><tt>10:00</tt></p> <-- use <code>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p class="middle">Welcome</p>
<p><code>10:00</code></p>
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
    yield from findings(site, "obsolete-element", _message)


def _message(name: str, instead: str) -> str:
    advice = f"use <{instead}>" if instead else "say how it looks in the style sheet"
    return f"<{name}> is no longer part of HTML: {advice}."
