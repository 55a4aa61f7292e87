"""What a field or a button names elsewhere on the page is there.

Why: A field that belongs to no form is never sent, a button opens nothing, and suggestions do not come.

Fix: Write the `id` of the form, the list or the part, exactly as it is given there.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<form id="booking" action="/book/"></form>
<input title="Name" form="boking"> <-- the page has no form with the id "boking"
<input title="Town" list="towns"><ul id="towns"><li>Bath</li></ul> <-- "towns" is a <ul>
<button popovertarget="more">More</button> <-- no part with the id "more"
<button popovertarget="map">Map</button><p id="map">We are here.</p> <-- "map" does not say that it is a popover
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<form id="booking" action="/book/"></form>
<input title="Name" form="booking">
<input title="Town" list="towns"><datalist id="towns"><option>Bath</option></datalist>
<button popovertarget="more">More</button><p id="more" popover>Much more.</p>
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
    yield from findings(site, "dangling-reference", _message)


_MEANT = {"form": "form", "list": "list of suggestions <datalist>", "popovertarget": "part", "commandfor": "part"}
_LOST = {
    "form": "what is typed or clicked here is not sent", "list": "there are no suggestions",
    "popovertarget": "this button opens nothing", "commandfor": "this button does nothing",
}


def _message(attribute: str, target: str, element: str) -> str:
    if not element:
        return f'The page has no {_MEANT[attribute]} with the id "{target}": {_LOST[attribute]}.'
    if attribute == "popovertarget":
        return f'"{target}" does not say that it is a popover: {_LOST[attribute]}.'
    return f'"{target}" is a <{element}> and no {_MEANT[attribute]}: {_LOST[attribute]}.'
