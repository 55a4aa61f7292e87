"""Every field of a form says what belongs in it.

Why: Someone who cannot see the page hears only "edit" and does not know what to write.

Fix: Put a `<label>` around the field, or one whose `for` is the field's `id`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<p>Your name <input name="name"></p> <-- has no label
<label>Date</label> <input type="date" name="day"> <-- has no label
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<label>Your name <input name="name"></label>
<label for="day">Date</label> <input type="date" name="day" id="day">
<input type="hidden" name="page" value="1">
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.conformance import Fault
from sitecheck.conformance_findings import findings
from sitecheck.diagnostic import Finding
from sitecheck.site import Site

severity = "error"


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "unnamed-field", message)


def message(_fault: Fault) -> str:
    return "This field has no label: someone who cannot see the page does not know what belongs in it."
