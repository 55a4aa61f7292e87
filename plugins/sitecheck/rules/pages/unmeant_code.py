"""Sentences are not shown as a program's text.

Why: The visitor reads one long line in typewriter letters, which runs out of the page on a telephone.

Fix: Take away the tab or the spaces at the beginning of the line.

Bad:

```content/practice.yaml
name: Willow Room
```

```content/pages/about.md
---
title: About us
---

    We have worked in this house since it was built. <-- begins with four spaces or a tab

Some words between.

⇥And a second one that came with a tab before it. <-- begins with four spaces or a tab
```

Good:

```content/practice.yaml
name: Willow Room
```

````content/pages/about.md
---
title: About us
---

We have worked in this house since it was built.

1. First

    This belongs to the first item and is no program.

```
This is meant to stand in typewriter letters.
```

    <div class="x">This is a program's text.</div>
````
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.markdown.unmade import program_text
from sitecheck.pages.sources import texts_with
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for source, pages in texts_with(site, "code") if site.practice is not None else ():  # others may write about programs
        for place in program_text(source):
            message = "This is shown as a program's text, in one long line, since it begins with four spaces or a tab. Take them away."
            yield Finding(place, message, None, pages)
