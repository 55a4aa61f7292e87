"""Each picture that a page offers can be the one that is shown.

Why: Browsers take the first that suits them and look no further than `<img>`; what stands later is never shown.

Fix: Put every `<source>` before `<img>`, and give each but the last a `media` or a `type`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<picture>
<img src="/a.jpg" alt="A">
<source srcset="/a.webp" type="image/webp"> <-- stands after <img>
</picture>
<picture>
<source srcset="/b.jpg">
<source srcset="/b.webp" type="image/webp"> <-- is never chosen
<img src="/b.jpg" alt="B">
</picture>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<picture>
<source srcset="/a.webp" type="image/webp">
<source srcset="/small.jpg" media="(max-width: 40em)">
<img src="/a.jpg" alt="A">
</picture>
<picture>
<source srcset="/b.jpg">
<img src="/b.jpg" alt="B">
</picture>
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
    yield from findings(site, "unreachable-picture-choice", _message)


def _message(before: str) -> str:
    if before == "img":
        return "This <source> stands after <img>, so no browser shows its picture: put it before."
    return 'This <source> is never chosen, since the one before it suits every screen: give that one "media" or "type", or take it out.'
