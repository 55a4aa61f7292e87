"""Whatever a click does, the keyboard can do as well.

Why: Somebody who cannot use a mouse does not get to it, and a screen reader does not say that there is something to do.

Fix: Make it a `<button type="button">`, or a link with an address when it leads somewhere.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<div class="tab" onclick="show('fees')">Our fees</div> <-- nobody without a mouse can use "Our fees"
<p><a onclick="call()">Call us</a></p> <-- nobody without a mouse can use "Call us"
<p><img src="/map.png" alt="The map" width="9" height="9" onclick="enlarge(this)"></p> <-- can use "The map"
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<button type="button" onclick="show('fees')">Our fees</button>
<div onclick="location.href = '/fees/'"><a href="/fees/">Our fees</a></div>
<div onclick="event.stopPropagation()">Words</div>
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
    yield from findings(site, "mouse-only", _message)


def _message(words: str, element: str) -> str:
    named = f'"{words}"' if words else f"this <{element}>"
    return f"Nobody without a mouse can use {named}: the Tab key does not lead to a <{element}> that only waits for a click."
