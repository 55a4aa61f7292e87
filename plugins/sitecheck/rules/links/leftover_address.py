"""Everything leads to where visitors can go.

Why: The page worked on the computer it was made on. Everybody else sees that nothing answers.

Fix: Write the address that the page has on the web.

Bad:

```content/pages/book.md
---
title: Book
---

[The form](http://localhost:8000/form/) and <-- is the computer it was made on

[a leaflet](file:///C:/Users/Maria/leaflet.pdf), <-- is a file of one computer

soon also [here](https://staging.willow.test/). <-- looks like a trial version of this site
```

```content/practice.yaml
name: Willow Room
url: https://willow.test
```

Good:

```content/pages/book.md
---
title: Book
---

[The form](https://forms.example/localhost/) or [the test](https://test.example.com/), [staging posts](https://example.org/staging).
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.links.leftovers import A_FILE, ONE_COMPUTER, leftover
from sitecheck.site import Site
from sitecheck.url.address import split

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    own = split(site.url).host
    for target, uses in site.targets.items():
        if target.state not in ("outside", "unusable") or not (what := leftover(target.path, own)):
            continue
        mild = _may_be_meant(site, what, any(use.link.role == "load" for use in uses))
        for cause in site.causes([use for use in uses if use.link.role != "name"] or uses):
            yield cause.finding(f'"{cause.written.strip()}" {what}, so visitors cannot go there.', severity="warning" if mild else None)


def _may_be_meant(site: Site, what: str, loads: bool) -> bool:
    """Pages of others may explain how to run a program at home, or be for one house; but no page on the web can open a file."""
    if site.practice is not None or what == A_FILE:
        return False
    return not loads or (what != ONE_COMPUTER and not site.url)
