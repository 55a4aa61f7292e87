"""A link to a paper leads to the paper that its words name.

Why: The reader checks another paper than the one you speak of, and finds something else in it.

Fix: Take the address from the paper's entry in `content/references.yaml`.

Bad:

```content/references.yaml
willow-2020:
  authors: [Willow W, Birch B]
  year: 2020
  title: On resting
  doi: 10.1234/rest.2020.1
birch-2021:
  authors: [Birch B]
  year: 2021
  title: On touch
  doi: 10.1234/touch.2021.7
```

```content/pages/about.md
---
title: About the method
---

People rested ([Willow and colleagues, 2020](https://doi.org/10.1234/touch.2021.7)). <-- 10.1234/rest.2020.1
Others did not ([doi:10.1234/touch.2021.7](https://doi.org/10.1234/touch.2012.7)). <-- its words say
```

Good:

```content/references.yaml
willow-2020:
  authors: [Willow W, Birch B]
  year: 2020
  title: On resting
  doi: 10.1234/rest.2020.1
```

```content/pages/about.md
---
title: About the method
---

People rested ([Willow and colleagues, 2020](https://doi.org/10.1234/REST.2020.1)), as [Ash, 2019](https://doi.org/10.1234/ash.1) says.
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Repair
from sitecheck.facts import papers
from sitecheck.facts.papers import Identified
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    for one in papers.identified(site):
        if not (meant := _meant(site, one)):
            continue
        written = one.link.written
        exact = one.value in written
        repair = Repair(written.replace(one.value, meant)) if exact else None
        message = f'This leads to the {one.kind} {one.value}, but its words say {meant}.'
        yield Finding(one.link.place, message, repair, site.pages_of(one.path))


def _meant(site: Site, one: Identified) -> str:
    """What the link's words say instead of its address, if that is certain."""
    said = papers.identifier(one.link.text)
    if said and said[0] == one.kind:
        return said[1] if said[1] != one.value else ""
    paper = papers.named(site, one.link.text)
    known = (paper.doi.lower() if one.kind == "DOI" else paper.pmid) if paper else ""
    return known if known != one.value else ""
