"""A page is made of elements that browsers know.

Why: Browsers show nothing of what stands between < and > and do nothing with it: a slip of the pen makes a button no button, and words in such signs are lost.

Fix: Write the element as HTML has it. Where the signs belong to the words, write `&lt;` for < and `&gt;` for >.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<setion><h2>Fees</h2></setion> <-- Did you mean <section>?
<p>Write to Ann <ann@school.example>.</p> <-- Browsers know no element <ann@school.example>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<section><h2>Fees</h2></section>
<opening-hours></opening-hours>
<p>Write to Ann &lt;ann@school.example&gt;.</p>
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
    yield from findings(site, "unknown-element", _message)


def _message(name: str, meant: str) -> str:
    advice = f"Did you mean <{meant}>?" if meant else "If these are words, write &lt; for the <."
    return f"Browsers know no element <{name}> and show nothing of this tag. {advice}"
