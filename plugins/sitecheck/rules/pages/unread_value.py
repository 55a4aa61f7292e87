"""What a field begins with and ends with is written as browsers read it.

Why: Browsers pass over a number or a day that is written otherwise: the field stays empty, or takes what it should refuse.

Fix: Write days as 2027-01-31, times as 09:30, and numbers with a point: visitors see them as they are used to.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<label>From <input type="date" value="31/01/2027"></label> <-- browsers pass over value="31/01/2027": a date is written "2027-01-31" here
<label>Hours <input type="number" min="1" value="1,5"></label> <-- browsers pass over value="1,5": a number is written "1.5" here
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<label>From <input type="date" value="2027-01-31"></label>
<label>Hours <input type="number" min="1" value="1.5"></label>
</body>
</html>
```
"""

from collections.abc import Iterator

from sitecheck.diagnostic import Finding
from sitecheck.pages.findings import findings
from sitecheck.site import Site

severity = "warning"

KINDS = {"range": "number", "datetime-local": "date with its time"}


def check(site: Site) -> Iterator[Finding]:
    yield from findings(site, "unread-value", _message)


def _message(attribute: str, written: str, kind: str, example: str) -> str:
    return f'Browsers pass over {attribute}="{written}": a {KINDS.get(kind, kind)} is written "{example}" here.'
