"""Nothing hides the whole page from screen readers.

Why: For somebody who has the page read out there is nothing on it.

Fix: Take `aria-hidden` away. While a dialog is open, a program may set it, and takes it away again.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body aria-hidden="true"> <-- hides the whole page
<p>Hello <a href="/fees/">Fees</a></p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<body>
<main aria-hidden="true"> <-- hides all that the page is about
<p>Hello</p></main>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<main><p>Hello <span aria-hidden="true">→</span></p></main>
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
    yield from findings(site, "hidden-page", _message)


def _message(element: str) -> str:
    what = "all that the page is about" if element not in ("html", "body") else "the whole page"
    return f"This aria-hidden hides {what} from screen readers."
