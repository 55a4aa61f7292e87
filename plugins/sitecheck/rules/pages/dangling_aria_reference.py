"""What an element is labelled or described by is on the page.

Why: The words that should be read out are not found, so nothing is.

Fix: Write the `id` of the element with the words, exactly as it is given there.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<input aria-label="Name" aria-describedby="hint"> <-- no element with the id "hint"
<section aria-labelledby="about"><h2 id="about-us">About us</h2></section> <-- no element with the id "about"
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<input aria-label="Name" aria-describedby="hint"><p id="hint">First and last.</p>
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
    yield from findings(site, "dangling-aria-reference", _message)


def _message(attribute: str, value: str, _expected: str) -> str:
    return f'"{attribute}" names what is not there: the page has no element with the id "{value}".'
