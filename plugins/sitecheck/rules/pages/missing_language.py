"""A page says in which language it is written.

Why: A screen reader has to know in which language to speak, and a browser in which to translate.

Fix: Write `<html lang="en">`, with the code of the page's language.

Bad:

```output/a/index.html
<!doctype html>
<html> <-- does not say in which language
<body>
<p>Hello</p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang=""> <-- does not say in which language
<body>
<p>Hello</p>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
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

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "missing-language", 'This page does not say in which language it is written: <html lang="en">.')
