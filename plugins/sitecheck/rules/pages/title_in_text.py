"""A page has one heading of the first level: its title.

Why: The title stands twice as large as all others, and somebody who listens to the page takes another one for a new page.

Fix: The title stands at the top of the file. Begin a text's own headings with `##`, and take a line away that only repeats the title.

Bad:

```content/practice.yaml
name: Willow Room
```

```content/pages/about.md
---
title: About us
---

# About us <-- repeats the title

Who we are.

# Our house <-- begin it with "##"

Where we are.
```

Good:

```content/practice.yaml
name: Willow Room
```

```content/pages/about.md
---
title: About us
---

Who we are.

## Our house

Where we are.
```
"""

import re
from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.likeness import plain
from sitecheck.pages.sources import shown_sources
from sitecheck.site import Site

severity = "warning"

_POSSIBLE = re.compile(r"^#(?!#)[^\n]*\w|^=+[ \t]*$|<h1\b", re.MULTILINE | re.IGNORECASE)

_TAG = re.compile(r"(?:^|\s)#\w")


def check(site: Site) -> Iterator[Finding]:
    for source, pages in shown_sources(site) if site.practice is not None else ():  # themes of others may print no title
        if not _POSSIBLE.search(source.typed.body):
            continue
        titles = {plain(title) for page in pages for title in site.documents[page].titles}
        crowded = any(sum(heading.level == 1 for heading in site.documents[page].headings) > 1 for page in pages)
        firsts = [heading for heading in source.facts.headings if heading.level == 1 and not _TAG.search(heading.text)] if crowded else []
        repeated = [heading for heading in firsts if any(title.startswith(plain(heading.text)) for title in titles)]
        for heading in repeated:
            yield Finding(heading.place, f"{quoted(heading.text)} repeats the title, which the page shows by itself. Take the line away.", None, pages)
        for heading in [heading for heading in firsts if heading not in repeated][:1]:
            others = len(firsts) - len(repeated) - 1
            more = f" So with {others} more in this text." if others else ""
            yield Finding(heading.place, f'{quoted(heading.text)} is a second title of the page: begin it with "##".{more}', None, pages)
