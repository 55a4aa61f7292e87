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
<span style="display: none"><img src="/images/door.jpg"></span>
```

```content/images/room.jpg
(a picture)
```

```content/images/door.jpg
(a picture)
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place
from sitecheck.document import Document, Picture
from sitecheck.html.places import element_places
from sitecheck.site import Site, Target, Use

severity = "error"
MESSAGE = "This picture says nothing to someone who cannot see it: it has no alt text."


def check(site: Site) -> Iterator[Finding]:
    uses: dict[Target, list[Use]] = {}
    for document in site.documents.values():
        nameless = [picture for picture in document.pictures if picture.alt is None and not picture.silent]
        for picture in nameless:
            if picture.link >= 0:
                use = Use(document, document.links[picture.link])
                uses.setdefault(site.resolve(document, picture.src), []).append(use)
        if any(picture.link < 0 for picture in nameless):
            yield from _without_source(site, document, nameless)
    for group in uses.values():
        for cause in site.causes(group):
            if cause.blame == "settings":  # they name the file; what the picture lacks is the template's
                yield Finding(Place(site.output + cause.pages[0]), MESSAGE, None, cause.pages, cause.others, "theme")
            else:
                yield cause.finding(MESSAGE)


def _without_source(site: Site, document: Document, pictures: list[Picture]) -> Iterator[Finding]:
    places = element_places(*site.html(document), {"img", "image"})
    for picture in pictures:
        if picture.link < 0:
            known = picture.index < len(places) and "src" not in places[picture.index][1].attributes
            place = places[picture.index][0] if known else Place(site.output + document.path)
            yield Finding(place, MESSAGE, None, (document.path,))
