"""A picture in the text says what it shows.

Why: Someone who cannot see it does not learn that there is a picture at all.

Fix: Say between the square brackets what the picture shows. If it only decorates, write it in HTML, with `alt=""`.

Bad:

```content/pages/room.md
---
title: The room
---

![](/images/room.jpg) <-- nothing stands between its brackets

A line between.

![ ](/images/door.jpg) <-- nothing stands between its brackets
```

```content/images/room.jpg
(a picture)
```

```content/images/door.jpg
(a picture)
```

Good:

```content/pages/room.md
---
title: The room
---

![A table by the window](/images/room.jpg)
<img src="/images/door.jpg" alt="">
```

```content/images/room.jpg
(a picture)
```

```content/images/door.jpg
(a picture)
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for document in site.documents.values():
        if not any(picture.alt is not None and not picture.alt.strip() and not picture.silent for picture in document.pictures):
            continue
        for path in site.origins.get(document.path, ()):
            for link in site.sources[path].links:
                # In HTML, an empty alt is written on purpose.
                if link.element == "img" and not link.text.strip() and link.form in ("inline", "reference"):
                    message = "This picture says nothing to someone who cannot see it: nothing stands between its brackets."
                    yield Finding(link.place, message, None, (document.path,))
