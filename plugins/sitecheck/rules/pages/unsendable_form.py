"""A form to write in can be sent.

Why: With more than one line to fill in, the Enter key sends nothing: whoever has typed it all is stuck.

Fix: Add `<button>Send</button>` at the end of the form.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<form action="/send/"><label>Name <input></label> <label>E-mail <input type="email"></label></form> <-- has no button
<form action="/tell/" method="post"><textarea title="Message"></textarea></form> <-- has no button
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<form action="/send/"><label>Name <input></label> <label>E-mail <input type="email"></label> <button>Send</button></form>
<form action="/search/"><input type="search" title="Search"></form>
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
    yield from findings(site, "unsendable-form", "This form has no button to send it with, and the Enter key does not send it either.")
