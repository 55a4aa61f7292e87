"""Letters with accents in an address are made of the same signs as in the name of the file.

Why: A letter and its accent can be one sign or two, and old programs write it in bytes of their own. All look the same
and many a computer takes them for one, but on the web they are different names: the visitor finds nothing.

Fix: Copy the name of the page or file into the link. The surest is a file whose name has no accents at all:
a Mac writes them in two signs, a keyboard in one.

Bad:

```content/pages/forms.md
---
title: Forms
---

Bring [the form](/documents/se\u0301ance.pdf), <-- is there, but its "é" is made of other signs than here
or [the same](/documents/s%C3%A9ance.pdf),
and read [how we work](/pages/cafe\u0301.html). <-- so no host finds it
```

```content/documents/s\u00e9ance.pdf
(a form)
```

```output/pages/caf\u00e9.html
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our café</title></head><body><main><h1>Our café</h1></main></body></html>
```

Good:

```content/pages/forms.md
---
title: Forms
---

Bring [the form](/documents/s\u00e9ance.pdf).
```

```content/documents/s\u00e9ance.pdf
(a form)
```
"""

from collections.abc import Iterator

from practice.text_file import AS_WINDOWS
from sitecheck.diagnostic import Finding
from sitecheck.links.look_alikes import meant, no_utf_8, other_signs
from sitecheck.site import Site
from sitecheck.url.address import decoded

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for dead in site.dead("accents"):
        name, repair = meant(site, dead.target, dead.cause)
        told = f"is there, but {other_signs(dead.cause.written, name)}, so no host finds it"
        if no_utf_8(there := decoded(name)):  # many a host does not even take such a file, so its name is no repair
            yield dead.cause.finding(f'"{there.translate(AS_WINDOWS)}" {told}: give the file a name without accents.')
        else:
            yield dead.cause.finding(f'"{name}" {told}: copy its name, or give the file one without accents.', repair)
