"""Every picture says what it shows, or that it is only decoration.

Why: Someone who cannot see it hears the name of the file instead, or nothing at all.

Fix: Say in `alt` what the picture shows. If it only decorates, write `alt=""`.

Bad:

```content/pages/room.md
---
title: The room
---

Our room: <img src="/images/room.jpg"> <-- says nothing
and our door: <img src="/images/door.jpg" width="20"> <-- says nothing
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

Our room: <img src="/images/room.jpg" alt="A table by the window">
and a leaf: <img src="/images/door.jpg" alt="">
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
from sitecheck.document import Document, Picture
from sitecheck.markup import element_place
from sitecheck.site import Site, Target, Use

severity = "error"
MESSAGE = "This picture says nothing to someone who cannot see it: it has no alt text."


def check(site: Site) -> Iterator[Finding]:
    uses: dict[Target, list[Use]] = {}
    for document in site.documents.values():
        for picture in document.pictures:
            if picture.alt is not None or picture.silent:
                continue
            if picture.link < 0:
                yield _without_source(site, document, picture)
            else:
                use = Use(document, document.links[picture.link])
                uses.setdefault(site.resolve(document, picture.src), []).append(use)
    for group in uses.values():
        for cause in site.causes(group):
            yield Finding(cause.place, MESSAGE, None, cause.pages, cause.others, cause.blame)


def _without_source(site: Site, document: Document, picture: Picture) -> Finding:
    place = element_place(*site.html(document), {"img", "image"}, picture.index, src=None)
    return Finding(place, MESSAGE, None, (document.path,))
