"""A page says that it is HTML of today.

Why: For a doctype of long ago browsers act as they did in 1998, and boxes and letters come out in other sizes.

Fix: Write `<!doctype html>` in its place.

Bad:

```output/a/index.html
<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"> <-- draw the page by the rules of the nineties
<html lang="en">
<body>
<p>Hello</p>
</body>
</html>
```

```output/b/index.html
<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN"> <-- draw the page by the rules of the nineties
<html lang="en">
<body>
<p>Hello</p>
</body>
</html>
```

Good:

```output/a/index.html
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html lang="en">
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

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "outdated-doctype", "For this doctype browsers draw the page by the rules of the nineties: write <!doctype html>.")
