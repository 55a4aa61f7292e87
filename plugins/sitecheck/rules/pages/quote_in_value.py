"""Quotation marks within a value are written so that they do not end it.

Why: The rest of a description, a title or a picture's words is lost, since the page takes the mark for its end.

Fix: Write `&quot;`, or put the value into single quotes; in a template, add `|e` to what is filled in.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<head>
<meta name="description" content="The word "rest" and what it means"> <-- ends at a quotation mark
<title>Rest</title>
</head>
<body>
<p><img src="/a.png" width="3" height="2" alt="A sign: "Please wait""> <-- ends at a quotation mark
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<head>
<meta name="description" content="The word &quot;rest&quot; and what it means">
<title>Rest</title>
</head>
<body>
<p><img src="/a.png" width="3" height="2" alt='A sign: "Please wait"'>
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
    message = "A value in this tag ends at a quotation mark that is part of it, so its other words are lost."
    yield from findings(site, "quote-in-value", message)
