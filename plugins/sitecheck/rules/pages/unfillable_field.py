"""What a field asks for can be given.

Why: When the least is more than the most, browsers refuse whatever is typed, and the form cannot be sent.

Fix: Exchange the two limits, or take the wrong one away.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<form action="/send/"><label>Your age <input type="number" min="100" max="18"></label> <-- min="100" is more than max="18"
<label>Message <textarea minlength="200" maxlength="20"></textarea></label> <-- minlength="200" is more than maxlength="20"
<button>Send</button></form>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<form action="/send/"><label>Your age <input type="number" min="18" max="100"></label>
<label>Call me between <input type="time" min="21:00" max="06:00"></label>
<button>Send</button></form>
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
    yield from findings(site, "unfillable-field", _message)


def _message(least: str, lower: str, most: str, upper: str) -> str:
    return f'Nobody can fill in this field: {least}="{lower}" is more than {most}="{upper}".'
