"""Sound begins when the visitor wants it.

Why: Who listens to a screen reader cannot hear it any more; everybody else is startled.

Fix: Remove `autoplay`, or add `controls` or `muted`. A button that stops the sound is enough as well, if it says so.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<audio src="/rain.mp3" autoplay></audio> <-- plays by itself
<video src="/welcome.mp4" autoplay></video> <-- plays by itself
<button>Book a session</button>
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<audio src="/rain.mp3" controls></audio>
<video src="/welcome.mp4" autoplay muted></video>
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
    yield from findings(site, "sound-by-itself", lambda element: f"This {element} plays by itself and cannot be stopped.")
