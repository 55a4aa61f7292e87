"""A page takes the width of the screen.

Why: Telephones show a page of another width as small as on a desk, or only a corner of it, and nobody can read it without zooming.

Fix: Write `<meta name="viewport" content="width=device-width, initial-scale=1">`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta name="viewport" content="width=1024"> <-- "width=1024" does not
<body>
<p>Hello</p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<meta name="viewport" content="device-width"> <-- "device-width" does not
<body>
<p>Hello</p>
</body>
</html>
```

```output/c/index.html
<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width, initial-scale=5"> <-- enlarged 5 times
<body>
<p>Hello</p>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width, initial-scale=1">
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
    yield from findings(site, "fixed-width", _message)


def _message(content: str, enlarged: str = "") -> str:
    if enlarged:
        return f"Telephones show this page enlarged {enlarged} times, and so only a corner of it: write initial-scale=1."
    return f'Telephones show this page tiny: "{content}" does not say width=device-width.'
