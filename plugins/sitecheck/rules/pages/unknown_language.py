"""A language is given by a code that screen readers know.

Why: With an unknown code the words are read out in the wrong voice.

Fix: Use the short code: `en`, `en-GB`, `de`, `fr`, `es`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p lang="german">Guten Tag</p> <-- "german" is no code of a language; did you mean "de"?
<p lang="eng">Good day</p> <-- did you mean "en"?
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p lang="de">Guten Tag</p>
<p lang="en-GB">Good day</p>
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
    yield from findings(site, "unknown-language", _message)


def _message(written: str, meant: str) -> str:
    return f'"{written}" is no code of a language' + (f'; did you mean "{meant}"?' if meant else ".")
