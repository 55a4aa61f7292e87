"""Every file that is published is offered on a page.

Why: Whatever lies in the folder for documents can be opened by everybody who learns or guesses its address: a list of clients
as well as a leaflet.

Fix: Move the file out of the content folder, or name it on a page. When you send its address to some people only, name it on a
page with `status: hidden`.

Bad:

```content/practice.yaml
name: Willow Room
```

```content/pages/about.md
---
title: About us
---

Who we are.
```

```content/documents/clients.xlsx <-- No page offers "clients.xlsx"
x
```

```content/documents/letter.pdf <-- No page offers "letter.pdf"
x
```

Good:

```content/practice.yaml
name: Willow Room
```

```content/pages/about.md
---
title: About us
---

Take [our leaflet](/documents/leaflet.pdf) with you.
```

```content/documents/leaflet.pdf
x
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    offered = {target.path for target in site.targets if target.state == "file"}
    folder = f"{site.content}/documents/"
    for source, published in site.addresses.items() if site.practice is not None else ():  # others publish files for programs, too
        if source.startswith(folder) and published in site.files and published not in offered and source not in site.sources:
            name = source.rpartition("/")[2]
            yield Finding(Place(source), f'No page offers "{name}", and yet it is public: everybody who guesses its address can open it.', None, (published,))
