"""The encoding that a page names is the one it is written in.

Why: The page has letters that this encoding does not know, so visitors see others in their place.

Fix: Write `<meta charset="utf-8">`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta charset="iso-8859-1"> <-- "iso-8859-1" has no place for letters
<body>
<p>Łódź</p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<meta charset="utf-99"> <-- no encoding is called "utf-99"
<body>
<p>Zoë</p>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<body>
<p>Łódź</p>
</body>
</html>
```
"""

import codecs
from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "wrong-charset", _message)


def _message(encoding: str) -> str:
    if encoding.lower() in ("utf-8", "utf8"):
        return f'The page says that it is written in "{encoding}", but it is not: save it so, or visitors see other signs for some letters.'
    try:
        codecs.lookup(encoding)
    except (LookupError, ValueError):  # Python refuses a name with an invisible sign in it
        return f'The page says that it is written in "{encoding}", but no encoding is called "{encoding}": write utf-8.'
    return f'The encoding "{encoding}" has no place for letters that are on this page.'
