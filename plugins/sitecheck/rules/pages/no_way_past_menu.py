"""A page has a way past what stands on every page.

Why: Who uses a keyboard or a screen reader has to go through the whole menu on every page before the first new word.

Fix: Put what is new into `<main>`, begin it with a heading, or make a link to it the first one of the page.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<nav><a href="/">Home</a> <a href="/fees/">Fees</a></nav> <-- nothing leads past this menu
<p>What a session costs.</p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<body>
<div role="navigation"><a href="/">Home</a></div> <-- nothing leads past this menu
<p><b>How to find us</b></p>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<nav><a href="/">Home</a> <a href="/fees/">Fees</a></nav>
<main><p>What a session costs.</p></main>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<body>
<a href="#content">To the content</a>
<nav><a href="/">Home</a> <a href="/fees/">Fees</a></nav>
<div id="content">What a session costs.</div>
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
    message = "Nothing leads past this menu to what is new on the page: no main part, no heading, no link to it."
    yield from findings(site, "no-way-past-menu", message)
