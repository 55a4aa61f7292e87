"""What stands on a link or button is part of what it is called.

Why: Who speaks to the computer says the words on the button; when it is called something else, nothing happens.

Fix: Begin the `aria-label` with the words that can be seen, or remove it.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<a href="/fees/" aria-label="Prices">Our fees</a> <-- says "Our fees", but is called "Prices"
<button aria-label="the full">The full label</button> <-- but is called "the full"
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<a href="/fees/" aria-label="Our fees for 2027">Our fees</a>
<button aria-label="Close">×</button>
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
    yield from findings(site, "label-not-in-name", _message)


def _message(seen: str, name: str) -> str:
    return f'This says "{seen}", but is called "{name}" for screen readers and speech control.'
