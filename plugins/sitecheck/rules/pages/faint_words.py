"""Words can be told from what they stand on.

Why: Pale grey on white cannot be read with tired eyes, in the sun, or on a poor screen.

Fix: Choose a darker colour for the words or a lighter one for what is behind them.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p style="color: #aaa; background: #fff">By appointment only</p> <-- a contrast of 2.3, where 4.5 is needed
<p style="color: #fff; background: #7c7">Open</p> <-- where 4.5 is needed
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p style="color: #444; background: #fff">By appointment only</p>
<p style="color: #777; background: #fff; font-size: 24px">By appointment only</p>
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
    yield from findings(site, "faint-words", _message)


def _message(words: str, ratio: str, needed: str) -> str:
    return f'"{words}" can hardly be read: a contrast of {ratio}, where {needed} is needed.'
