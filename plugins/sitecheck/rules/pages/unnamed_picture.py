"""Every drawing that is marked as a picture says what it shows.

Why: It is announced as a picture, and then nothing is said of it.

Fix: Give it an `aria-label` or a `<title>`. If it only decorates, write `aria-hidden="true"` instead of the role.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<svg role="img" class="plan"><path d="M0 0h9"/></svg> <-- says nothing
<input type="image" src="/go.png"> <-- says nothing
<img src="/room.jpg" alt=" "> <-- says nothing
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<svg role="img"><title>Plan of the room</title><path d="M0 0h9"/></svg>
<svg aria-hidden="true"><path d="M0 0h9"/></svg>
<input type="image" src="/go.png" alt="Search">
<img src="/room.jpg" alt="">
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
    message = "This picture says nothing to someone who cannot see it, though it is announced as one."
    yield from findings(site, "unnamed-picture", message)
