"""Every picture says how large it is.

Why: While it loads the words jump, and whoever was about to click clicks on something else.

Fix: Write `width` and `height`; the style sheet may still change the size.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<img src="/room.jpg" alt="The room"> <-- "/room.jpg" has no width and height
<img src="/door.jpg" alt="The door" width="200"> <-- "/door.jpg" has no width and height
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<img src="/room.jpg" alt="The room" width="600" height="400">
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.conformance import Fault
from sitecheck.conformance_findings import findings
from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "picture-without-size", message, once=True)


def message(fault: Fault) -> str:
    return f'The picture "{fault.detail[0]}" has no width and height, so the page jumps while it loads.' 
