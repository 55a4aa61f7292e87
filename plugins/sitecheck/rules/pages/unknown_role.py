"""A role is one that browsers know.

Why: An unknown role is ignored: what should be a button is nothing at all to a screen reader.

Fix: Correct the spelling, or use the HTML element itself, such as `<button>`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<span role="buton">Send</span> <-- no role "buton"
<div role="headline big">News</div> <-- no role "headline big"
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<span role="button" tabindex="0">Send</span>
<div role="none">News</div>
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
    yield from findings(site, "unknown-role", lambda role: f'There is no role "{role}", so browsers ignore it.')
