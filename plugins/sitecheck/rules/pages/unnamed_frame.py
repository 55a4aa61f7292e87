"""Every frame says what it shows.

Why: A map or film in a frame is a page of its own; without a title nobody knows whether to go in.

Fix: Give the `<iframe>` a `title`, such as `title="Map of Mill Lane"`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<iframe src="/map.html"></iframe> <-- has no title
<iframe src="/film.html" title=""></iframe> <-- has no title
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<iframe src="/map.html" title="Map of Mill Lane"></iframe>
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
    yield from findings(site, "unnamed-frame", "This frame has no title: nobody who cannot see it knows what is in it.")
