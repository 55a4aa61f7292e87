"""A paragraph holds words, not boxes.

Why: The box ends the paragraph, so what follows looks different, and an empty paragraph is left over.

Fix: End the paragraph before the box, or write `<div>` for `<p>`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>Hours: <ul><li>Monday</li></ul></p> <-- <ul> cannot stand in a paragraph
<p><div>Hello</div></p> <-- <div> cannot stand in a paragraph
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>Hours:</p> <ul><li>Monday</li></ul>
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
    yield from findings(site, "block-in-paragraph", _message)


def _message(block: str) -> str:
    return f"<{block}> cannot stand in a paragraph; the browser ends the paragraph before it."
