"""Wherever a paper is cited, its note is shown: that it was withdrawn, corrected or contradicted.

Why: A paper that was withdrawn proves nothing; to cite it as if nothing had happened misleads.

Fix: The list at the end of a page shows notes by itself. If it does not, the theme or a plugin removes them.

Bad:

```content/references.yaml
willow-2020:
  authors: [Willow W]
  year: 2020
  title: On resting
  doi: 10.1234/rest.2020.1
  note: Withdrawn in 2022. <-- not shown on the page "About the method"
birch-2021:
  authors: [Birch B]
  year: 2021
  title: On touch
  doi: 10.1234/touch.2021.7
  note: Contradicted by *Ash* (2023). <-- not shown
```

```content/pages/about.md
---
title: About the method
---

People rested.[^willow-2020] They were touched.[^birch-2021]
```

Good:

```content/references.yaml
willow-2020:
  authors: [Willow W]
  year: 2020
  title: On resting
  doi: 10.1234/rest.2020.1
  note: Withdrawn in 2022.
```

```content/pages/about.md
---
title: About the method
---

People rested.[^willow-2020]
```

```output/about/index.html
<!doctype html>
<title>About the method</title>
<p>People rested. Willow W (2020). On resting. <strong>Withdrawn in
2022.</strong></p>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.facts import papers
from sitecheck.html.page_text import visible_text
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    noted = {key: paper.note for key, paper in site.references.items() if paper.note}
    for key, paths in papers.citations(site).items() if noted else ():
        pages = {site.addresses[path] for path in paths if path in site.addresses} & site.documents.keys()
        hidden = sorted(page for page in pages if key in noted and noted[key] not in visible_text(site.read(page)))
        if hidden:
            name = site.name_of(site.documents[hidden[0]])
            message = f'The note {quoted(noted[key])} is not shown on the page {quoted(name)}, which cites the paper.'
            yield Finding(papers.place(site, key, "note"), message, None, tuple(hidden), blame="theme")
