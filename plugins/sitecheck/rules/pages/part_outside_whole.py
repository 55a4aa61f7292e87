"""What is part of something stands in it.

Why: Elsewhere it is nothing: a summary opens nothing, a legend names no group, an area can be clicked on no picture.

Fix: Put it into the element that the message names.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<summary>Our fees</summary> <-- This <summary> has to stand in <details>
<fieldset><div><legend>Day</legend></div></fieldset> <-- stands in <div>, not directly in <fieldset>
<p><area href="/fees/" alt="Fees"></p> <-- stands in <p>, not in <map>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<details><summary>Our fees</summary><p>110</p></details>
<fieldset><legend>Day</legend></fieldset>
<figure><div><figcaption>Our room</figcaption></div></figure>
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
    yield from findings(site, "part-outside-whole", _message)


_DIRECTLY = ("legend", "source", "summary", "track")


def _message(part: str, wholes: str, around: str) -> str:
    if not around:
        return f"This <{part}> has to stand in {wholes}, and is nothing here."
    directly = "directly " if part in _DIRECTLY else ""
    return f"This <{part}> stands in <{around}>, not {directly}in {wholes}, and is nothing there."
