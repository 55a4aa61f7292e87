"""A page can be read however the telephone is held.

Why: Who has it fixed to a wheelchair cannot turn it.

Fix: Do not turn the page with `transform` when the telephone is turned.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en"> <-- turned by a quarter
<style>@media (orientation: landscape) { html { transform: rotate(90deg) } }</style>
<body>
<p>Hello</p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en" class="b"> <-- turned by a quarter
<style>@media (orientation: portrait) { .b { transform: rotate(-90deg) } }</style>
<body>
<p>Hello</p>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<style>@media (orientation: landscape) { html { transform: rotate(2deg) } }</style>
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

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    message = "This is turned by a quarter when the telephone is, so it can be read in one position only."
    yield from findings(site, "locked-orientation", message)
