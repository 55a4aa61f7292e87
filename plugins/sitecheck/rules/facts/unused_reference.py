"""Every paper of the list is cited somewhere.

Why: Often the citation was lost when its sentence was rewritten, so that a claim stands without its source.

Fix: Cite it as `[^willow-2020]` after the sentence that speaks of it, or remove it from the list.

Bad:

```content/references.yaml
willow-2020: <-- no text cites "willow-2020"
  authors: [Willow W]
  year: 2020
  title: On resting
  doi: 10.1234/rest.2020.1
birch-2021: <-- no text cites "birch-2021"
  authors: [Birch B]
  year: 2021
  title: On touch
  pmid: 31892357
```

```content/pages/about.md
---
title: About the method
---

Nobody is cited here.
```

Good:

```content/references.yaml
willow-2020:
  authors: [Willow W]
  year: 2020
  title: On resting
  doi: 10.1234/rest.2020.1
birch-2021:
  authors: [Birch B]
  year: 2021
  title: On touch
  pmid: 31892357
```

```content/pages/about.md
---
title: About the method
---

People rested.[^willow-2020] Others did [not](https://pubmed.ncbi.nlm.nih.gov/31892357/).
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.facts import papers
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    cited = papers.citations(site) if site.references else {}
    linked = {one.value for one in papers.identified(site)} if site.references else set()
    for key, paper in site.references.items():
        if key not in cited and not {paper.doi.lower(), paper.pmid} & linked:
            yield Finding(papers.place(site, key), f'No text cites "{key}".')
