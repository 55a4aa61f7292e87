"""What is marked as decoration has no name.

Why: It is said both that everybody may pass it by and what it is called; screen readers then do announce it.

Fix: If it decorates, remove the `aria-` attribute. If it says something, remove `role` or fill in `alt`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<nav role="presentation" aria-label="Pages"><a href="/">Home</a></nav> <-- marked as decoration by role="presentation"
<img src="/leaf.svg" alt="" aria-label="A leaf"> <-- marked as decoration by alt=""
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<nav aria-label="Pages"><a href="/">Home</a></nav>
<img src="/leaf.svg" alt="">
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "decoration-with-name", _message)


def _message(how: str, attribute: str) -> str:
    return f"This is marked as decoration by {how}, but has {attribute} and so is read out all the same."
