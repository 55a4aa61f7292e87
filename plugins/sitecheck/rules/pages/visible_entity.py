"""A visitor reads signs, not how they are written in HTML.

Why: A name with a letter wrong is shown as it stands, and so is one whose & was written as `&amp;`, as when a text was taken over from elsewhere twice.

Fix: Write the sign itself, or what the message names.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>Mondays&nbps;only</p> <-- a visitor reads "&nbps;". Write "&nbsp;"
<p>Tea &amp;amp; talk</p> <-- a visitor reads "&amp;", where &amp;amp; stands
<input title="Caf&amp;eacute;"> <-- a visitor reads "&eacute;"
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>Mondays&nbsp;only, tea &amp; talk, R&D; and <code>&amp;nbsp;</code></p>
<p>Tea & talk</p>
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
    yield from findings(site, "visible-entity", _message)


def _message(shown: str, written: str, meant: str) -> str:
    advice = f'Write "{meant}" or the sign itself.' if meant else "Write the sign itself."
    stands = f", where {written} stands" if written != shown else ""
    return f'Here a visitor reads "{shown}"{stands}. {advice}'
