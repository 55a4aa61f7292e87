"""Every quotation mark in a tag has its partner.

Why: The browser takes everything up to the next quotation mark for part of the tag, and words of the page vanish.

Fix: Add the missing quotation mark.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p><a href="/fees/>Fees</a> and <b class="x">help</b></p> <-- a quotation mark is missing
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<body>
<p title="Hello>Good day</p> <-- a quotation mark is missing
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p><a href="/fees/">Fees</a> and <b class="x">help</b></p>
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
    yield from findings(site, "unclosed-quote", "In this tag a quotation mark is missing, so what follows is swallowed.")
