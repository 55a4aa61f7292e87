"""A picture's description says what it shows, not that it is one or which number it has.

Why: Someone who cannot see it hears "image, image" and is none the wiser.

Fix: Say what the picture shows. If it only decorates, write `alt=""`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<img src="/images/room.jpg" alt="Image"> <-- "Image" does not say
<img src="/images/door.jpg" alt="IMG_0423"> <-- "IMG_0423" does not say
</body>
</html>
```

```content/articles/room.md
---
title: The room
---

![picture](/images/room.jpg) <-- "picture"
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<img src="/images/room.jpg" alt="The picture above the couch">
<figure><img src="/images/door.jpg" alt="Photo 2"><figcaption>The door is beside the bakery.</figcaption></figure>
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
    yield from findings(site, "leftover-description", lambda written: f'"{written}" does not say what this picture shows.')
