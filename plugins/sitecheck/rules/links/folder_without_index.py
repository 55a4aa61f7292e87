"""A link to a folder leads to the page of that folder.

Why: There are files in the folder, but no page that shows them: the visitor sees an error.

Fix: Link to one of the files, or make a page `index.html` in the folder.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<title>A</title>
<p><a href="/files/">All files</a> <-- has no page of its own
<p><a href="../files">The same</a> <-- has no page of its own
<p><a href="/shop/">Shop</a> <-- has "index.php", which only some hosts answer with
<p><a href="/">Home</a> <-- no home page
</html>
```

```output/shop/index.php
(a program)
```

```output/files/leaflet.pdf
(a leaflet)
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<title>A</title>
<p><a href="/files/leaflet.pdf">The leaflet</a>
<p><a href="/a/">This page</a>
</html>
```

```output/files/leaflet.pdf
(a leaflet)
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.links.dead_links import DeadLink
from sitecheck.links.hosts import ANY
from sitecheck.links.suggestion import right_at_home, seen_from
from sitecheck.site import Site

severity = "error"
OTHER_INDEX = re.compile(r"(?:index|default)\.(?:php\d?|phtml|xhtml?|shtml?|aspx?|jsp|cgi|html?)", re.IGNORECASE)


def check(site: Site) -> Iterator[Finding]:
    for dead in site.dead("folder"):
        message, severity = _told(site, dead)
        yield dead.cause.finding(message, severity=severity)


def _told(site: Site, dead: DeadLink) -> tuple[str, str]:
    """What to say, and how gravely: whether a folder is a whole website, or its host runs programs, it does not say."""
    written, folder = dead.cause.written, dead.target.path.rstrip("/")
    if dead.role == "load":
        return f'"{written}" is a folder, and nothing is loaded from it: name the file.', "error"
    if not folder:
        return f'There is no home page "index.html" for "{written}" to lead to; check the folder that holds the whole website.', "warning"
    other = next((name for name in _names(site, folder) if OTHER_INDEX.fullmatch(name)), "")
    if other and site.host == ANY:
        return f'The folder "{written}" has "{other}", which only some hosts answer with.', "warning"
    astray = seen_from(dead.cause) if right_at_home(site, dead.cause) else ""
    return f'The folder "{written}" has no page of its own{astray}.', "error"


def _names(site: Site, folder: str) -> list[str]:
    return sorted(name for path in site.files for parent, _slash, name in [path.rpartition("/")] if parent == folder)
