"""A page is in the language that it says it is in.

Why: A screen reader reads English words with German sounds, and nobody understands it.

Fix: Correct `lang`. Mark single quotations in another language with a `lang` of their own.

Bad:

```output/a/index.html
<!doctype html>
<html lang="de"> <-- says it is in "de", but its words look like "en"
<body>
<p>You are welcome here, and this is the way that it is done for all of us.</p>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en"> <-- its words look like "de"
<body>
<p>Sie sind hier willkommen, und das ist der Weg, den wir mit Ihnen gehen werden.</p>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>You are welcome here, and this is the way.</p>
<blockquote lang="de">Der Weg ist das Ziel, und das ist nicht wenig.</blockquote>
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
    yield from findings(site, "wrong-language", _message)


def _message(said: str, likely: str) -> str:
    return f'This page says it is in "{said}", but its words look like "{likely}".'
