"""A picture is light enough to come quickly.

Why: On a telephone in the country a heavy picture takes half a minute, and most visitors do not wait.

Fix: Save it no wider than 2,000 pixels, as JPEG or WebP of middling quality.

Bad:

```content/pages/room.md
---
title: The room
---

![The room](/images/room.jpg) <-- weighs 2.4 MB

![The door](/images/door.jpg) <-- weighs 0.9 MB
```

```content/images/room.jpg
(a picture of 2,400 KB)
```

```content/images/door.jpg
(a picture of 900 KB)
```

Good:

```content/pages/room.md
---
title: The room
---

![The room](/images/room.jpg)
```

```content/images/room.jpg
(a picture of 180 KB)
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.loads import PICTURES, loads
from sitecheck.site import Site

severity = "warning"
MOST = 700_000


def check(site: Site) -> Iterator[Finding]:
    for target, uses in loads(site, PICTURES).items():
        weight = site.weight(target.path) if target.state == "file" else 0
        if weight <= MOST:
            continue
        for cause in site.causes(uses):
            message = f"This picture weighs {weight / 1_000_000:.1f} MB; more than {MOST / 1_000_000:.1f} is slow on a telephone."
            yield cause.finding(message)
