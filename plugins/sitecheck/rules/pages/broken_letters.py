"""The letters of a page are whole.

Why: Words with damaged letters are hard to read, no search finds them, and the page looks forsaken.

Fix: Type the damaged words anew. When there are many, take the text over again from where it came from, as UTF-8.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<body>
<p>Itâ€™s quiet here.</p> <-- "Itâ€™s", which was "It’s"
<p>Our cafÃ© is open.</p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<body>
<p>It�s quiet here.</p> <-- "It�s"
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<body>
<p>It’s quiet in our café, “CAFÉ WILLOW”.</p>
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
    yield from findings(site, "broken-letters", _message)


def _message(word: str, meant: str, others: str) -> str:
    was = f', which was "{meant}"' if meant else ""
    more = {"0": "", "1": " One other word is damaged too."}.get(others, f" {others} other words are damaged too.")
    return f'Letters are damaged in "{word}"{was}.{more}'
