"""Every button says what it does.

Why: Someone who cannot see the page hears only "button" and has to guess.

Fix: Write words in the button, or give it an `aria-label` when it shows only a symbol.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<button></button> <-- has no words
<details><summary><img src="/arrow.svg" alt=""></summary><p>More.</p></details> <-- has no words
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<button>Search</button>
<button aria-label="Close"><svg aria-hidden="true"></svg></button>
<details><summary>What to bring</summary><p>Nothing.</p></details>
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
    yield from findings(site, "unnamed-button", 'This button has no words: a screen reader says only "button".')
