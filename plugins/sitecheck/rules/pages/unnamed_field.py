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
<p><input type="checkbox" checked disabled> Booked</p> <-- nobody can fill it in
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

import re
from collections.abc import Iterator
from dataclasses import replace

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "error"

_IDLE = re.compile(r"\sdisabled\b", re.IGNORECASE)
"""Such as the boxes of a list of tasks, which extensions of Markdown draw and nobody can tick."""


def check(site: Site) -> Iterator[Finding]:
    faults = site.faults.get("unnamed-field", ())
    idle = [shown for shown in faults if _IDLE.search(shown[1].written)]
    message = "This field has no label: someone who cannot see the page does not know what belongs in it."
    yield from findings(site, "unnamed-field", message, faults=[shown for shown in faults if shown not in idle])
    message = "This field has no label, though nobody can fill it in: a screen reader says only that it is there."
    for finding in findings(site, "unnamed-field", message, faults=idle):
        yield replace(finding, severity="warning")
