"""What a page shows or plays is a file of that kind.

Why: A page or a leaflet is no picture: in its place the visitor sees a gap, and a player stays silent.

Fix: Name the picture's or the recording's own file. If it should be a link to read, take the `!` in front of it away.

Bad:

```content/pages/room.md
---
title: The room
---

![Our fees]({filename}/pages/fees.md) <-- is a page and no picture

<img src="/leaflet.pdf" alt="Our leaflet"> <-- is no picture, by its name
```

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```

```output/leaflet.pdf
(a leaflet)
```

Good:

```content/pages/room.md
---
title: The room
---

[Our fees]({filename}/pages/fees.md), and [our leaflet](/leaflet.pdf)

<img src="#" data-src="/door.jpg" alt="Our door">
```

```content/pages/fees.md
---
title: Fees
---

What a session costs.
```

```output/leaflet.pdf
(a leaflet)
```
"""

from collections.abc import Iterator
from mimetypes import guess_type

from sitecheck.diagnostic import Finding
from sitecheck.pages.loads import loads
from sitecheck.site import Site, Target, Use

severity = "error"

KINDS = {
    ("img", "src"): "picture", ("img", "srcset"): "picture", ("source", "srcset"): "picture", ("input", "src"): "picture",
    ("image", "href"): "picture", ("image", "xlink:href"): "picture", ("video", "poster"): "picture",
    ("audio", "src"): "sound", ("video", "src"): "film", ("source", "src"): "recording", ("script", "src"): "script",
}
TYPES = {"picture": ("image",), "sound": ("audio", "video", "application/ogg"), "film": ("video", "audio", "application"), "script": ("text", "application")}
"""How the types of such files begin; what has no known type may be anything."""


def check(site: Site) -> Iterator[Finding]:
    for target, uses in loads(site).items():
        kinds: dict[str, list[Use]] = {}
        for use in uses if target.state in ("page", "file") else ():
            kinds.setdefault(_kind(use), []).append(use)
        for kind, some in kinds.items():
            if kind and _is_other(target, kind):
                yield from _findings(site, target, kind, some)


def _kind(use: Use) -> str:
    """What the element makes of its file; where only a mark of the page itself stands, a script puts the file there."""
    written = use.link.written.strip()
    return KINDS.get((use.link.element, use.link.attribute), "") if written and not written.startswith("#") else ""


def _is_other(target: Target, kind: str) -> bool:
    if target.state == "page":
        return True
    found = guess_type(target.path)[0]
    return found is not None and kind in TYPES and not found.startswith(TYPES[kind])


def _findings(site: Site, target: Target, kind: str, uses: list[Use]) -> Iterator[Finding]:
    what = f"is a page and no {kind}" if target.state == "page" else f"is no {kind}, by its name"
    # A player or a script may have another source besides; of a picture nothing else is there to be seen.
    gap = kind == "picture" and target.state == "page" and any(use.link.attribute == "src" for use in uses)
    for cause in site.causes(uses):
        yield cause.finding(f'"{cause.written}" {what}.', severity="error" if gap else "warning")
