"""What is begun is ended.

Why: A link, a bold word or a box goes on to the end of the page.

Fix: Add the end tag, such as `</strong>`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>Please <strong>ring. <-- <strong> is not ended
</p>
<div> <-- <div> is not ended
<p>Hello</p>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>Please <strong>ring.</strong></p>
<ul><li>First<li>Second</ul>
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.pages.unended import RULE, of_author
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    message = "<{0}> is not ended with </{0}>.".format
    theirs = []
    for path, fault in site.faults.get(RULE, ()):
        places = of_author(site, path, fault)
        yield from (Finding(place, message(*fault.detail), None, (path,)) for place in places)
        theirs += [] if places else [(path, fault)]
    yield from findings(site, RULE, message, faults=theirs)
