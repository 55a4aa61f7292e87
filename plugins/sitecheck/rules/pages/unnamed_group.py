"""A group of choices says what is to be chosen.

Why: A screen reader reads "Morning" and "Evening" and never what they are the answer to.

Fix: Begin the `<fieldset>` with `<legend>` and the question; give anything else an `aria-label`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<fieldset> <-- this <fieldset> does not say what is to be chosen
<label><input type="radio" name="day">Monday</label> <label><input type="radio" name="day">Tuesday</label></fieldset>
<div role="radiogroup"> <-- this <div> does not say what is to be chosen
<label><input type="radio" name="time">Morning</label> <label><input type="radio" name="time">Evening</label></div>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<fieldset><legend>Which day?</legend>
<label><input type="radio" name="day">Monday</label> <label><input type="radio" name="day">Tuesday</label></fieldset>
<div role="radiogroup" aria-label="When?">
<label><input type="radio" name="time">Morning</label> <label><input type="radio" name="time">Evening</label></div>
<fieldset><label>Name <input></label></fieldset>
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
    yield from findings(site, "unnamed-group", _message)


def _message(element: str) -> str:
    return f"A screen reader reads the choices here, but this <{element}> does not say what is to be chosen."
