"""A field tells browsers in words they know what belongs in it.

Why: With an unknown word a browser cannot fill in the name or address for those who find typing hard.

Fix: Use the word from the HTML standard: `name`, `email`, `tel`, `street-address`, `postal-code` …

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<input title="Name" autocomplete="fullname"> <-- "fullname" is none of the words
<input title="E-mail" autocomplete="work,email"> <-- "work,email" is none of the words
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<input title="Name" autocomplete="name">
<input title="E-mail" autocomplete="work email">
<input title="Code" autocomplete="off">
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
    yield from findings(site, "unknown-autocomplete", _message)


def _message(written: str) -> str:
    return f'"{written}" is none of the words that browsers know for autocomplete.'
