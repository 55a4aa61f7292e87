"""Every paper can be found by what is said of it.

Why: A reader who cannot find the paper has to take your word for it.

Fix: Look it up and add its DOI, its PMID, an address, the journal with its volume, or a book's publisher. Do not guess.

Bad:

```content/references.yaml
willow-2020: <-- cannot be found
  authors: [Willow W]
  year: 2020
  title: On resting
birch-2021: <-- cannot be found
  authors: [Birch B]
  year: 2021
  title: On touch
  journal: Journal of Rest
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
  journal: Journal of Rest
  volume: "7:172-83"
ash-1939:
  authors: [Ash A]
  year: 1939
  title: The Quiet House
  publisher: House Press
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, quoted
from sitecheck.facts import papers
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    for key, paper in site.references.items():
        if not (paper.doi or paper.pmid or paper.url or paper.publisher or (paper.journal and paper.volume)):
            message = f'{quoted(paper.title)} cannot be found by this: add its DOI, PMID, address, journal and volume, or publisher.'
            yield Finding(papers.place(site, key), message)
