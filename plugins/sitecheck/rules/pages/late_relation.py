"""What search engines are told about a page's address stands in its head.

Why: In the body they pass over it, since visitors could have written it there. An element that is for the body ends the head, wherever it stands.

Fix: Move it up, before the element that the message names.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<head>
<div class="notice"></div>
<link rel="canonical" href="/a/"> <-- before it, <div> ends the head
</head>
<body><p>Hello</p></body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<body>
<link rel="canonical" href="/b/"> <-- before it, <body> ends the head
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<head>
<link rel="canonical" href="/a/">
<noscript><img src="/count.gif" alt="" width="1" height="1"></noscript>
</head>
<body><p>Hello</p></body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "warning"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "late-relation", _message)


def _message(relation: str, ends: str) -> str:
    return f'Search engines pass over this "{relation}": before it, {ends} ends the head of the page.'
