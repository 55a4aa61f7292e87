"""Every link says where it leads.

Why: Someone who cannot see the page hears only "link", and a search engine learns nothing.

Fix: Write words between the tags, or describe the picture that is the link in its `alt`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<a href="/fees/"></a> <-- has no words
<a href="/contact/"><img src="/letter.svg" alt=""></a> <-- has no words
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<a href="/fees/">Fees</a>
<a href="/contact/"><img src="/letter.svg" alt="Write to us"></a>
<a href="/search/" aria-label="Search"><svg aria-hidden="true"></svg></a>
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "unnamed-link", 'This link has no words: a screen reader says only "link".')
