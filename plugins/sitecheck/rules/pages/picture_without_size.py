"""Every picture says how large it is.

Why: While it loads the words jump, and whoever was about to click clicks on something else.

Fix: Write `width` and `height`; the style sheet may still change the size. One such picture of a page is named.

Bad:

```output/room/index.html
<!doctype html>
<html lang="en"><body>
<img src="/room.jpg" alt="The room"> <-- "/room.jpg" has no width and height
<img src="/bell.jpg" alt="The bell">
</body></html>
```

```output/door/index.html
<!doctype html>
<html lang="en"><body>
<img src="/door.jpg" alt="The door" width="200"> <-- "/door.jpg" has no width and height
</body></html>
```

```content/room.jpg
(a picture)
```

```content/door.jpg
(a picture)
```

Good:

```output/room/index.html
<!doctype html>
<html lang="en"><body>
<img src="/room.jpg" alt="The room" width="600" height="400">
<img src="/missing.jpg" alt="Another rule says that it is not there">
</body></html>
```

```content/room.jpg
(a picture)
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.links.leftovers import leftover
from sitecheck.pages.faults import Fault
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "picture-without-size", _message, faults=_one_a_page(site))


def _one_a_page(site: Site) -> Iterator[tuple[str, Fault]]:
    """Who writes one without its size writes all so; a picture that is missing has no size to give."""
    named: set[str] = set()
    for path, fault in site.faults.get("picture-without-size", ()):
        target = site.resolve(site.documents[path], fault.detail[0])
        if path not in named and target.state in ("file", "outside") and not leftover(target.path, None):
            named.add(path)
            yield path, fault


def _message(address: str) -> str:
    # With relative addresses every folder climbs to the same picture in another way.
    return f'The picture "{re.sub(r"^([.]{1,2}/)+", "", address)}" has no width and height, so the page jumps while it loads.'
