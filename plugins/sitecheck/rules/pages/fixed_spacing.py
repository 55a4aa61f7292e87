"""Visitors can widen the spaces between letters, words and lines.

Why: Some need wider spaces to read at all; `!important` in a `style` attribute forbids it.

Fix: Remove `!important`, or say it in a style sheet.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p style="line-height: 1 !important">By appointment only</p> <-- "line-height" is fixed at 1
<p style="letter-spacing: 0.05em !important">By appointment only</p> <-- "letter-spacing" is fixed at 0.05em
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p style="line-height: 1">By appointment only</p>
<p style="letter-spacing: 0.15em !important">By appointment only</p>
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
    yield from findings(site, "fixed-spacing", _message)


def _message(spacing: str, value: str) -> str:
    return f'"{spacing}" is fixed at {value} with !important, so that nobody can widen it.'
