"""A frame with links in it can be reached by keyboard.

Why: With a `tabindex` below 0 the Tab key passes the frame by, so nobody gets at what is in it without a mouse.

Fix: Remove the `tabindex`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<iframe tabindex="-1" title="Home" srcdoc="<a href='/'>Home</a>"></iframe> <-- passes this frame by
<iframe tabindex="-1" title="Send" srcdoc="<button>Send</button>"></iframe> <-- passes this frame by
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<iframe title="Home" srcdoc="<a href='/'>Home</a>"></iframe>
<iframe tabindex="-1" title="Hello" srcdoc="<p>Hello</p>"></iframe>
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
    message = "The keyboard passes this frame by although there is something to do in it: its tabindex is below 0."
    yield from findings(site, "frame-out-of-reach", message)
