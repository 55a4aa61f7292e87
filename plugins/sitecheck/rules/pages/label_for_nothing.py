"""A label belongs to a field.

Why: A click on the words does not lead into the field, and a screen reader does not read them out there.

Fix: Write the `id` of the field after `for`, exactly as it is given there.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<label for="nmae">Your name</label> <input id="name" title="Your name"> <-- no field with the id "nmae"
<label for="days">Day</label> <p id="days">Monday</p> <-- "days" is no field
<label for="page">Page</label> <input id="page" type="hidden" value="fees"> <-- but a <input type="hidden">
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<label for="name">Your name</label> <input id="name">
<label>Day <input name="day"></label>
<label>News <input type="hidden" name="news" value="no"><input type="checkbox" name="news"></label>
<label for="colour">Colour</label> <colour-field id="colour"></colour-field>
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
    yield from findings(site, "label-for-nothing", _message)


def _message(target: str, element: str) -> str:
    if element:
        return f'This label belongs to no field: "{target}" is no field, but a <{element}>.'
    return f'This label belongs to no field: the page has no field with the id "{target}".'
