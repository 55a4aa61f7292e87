"""What is said in a film can be read.

Why: Who cannot hear, or sits in a train without earphones, learns nothing from it.

Fix: Add captions with `<track kind="captions" src="/film.vtt" srclang="en">`, or link to a transcript beside the film.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<h1>The room</h1>
<video src="/room.mp4" controls></video> <-- no captions
<video autoplay><source src="/welcome.webm"></video> <-- no captions
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<h1>The room</h1>
<video src="/room.mp4" controls><track kind="captions" src="/room.vtt" srclang="en" label="English"></video>
<video src="/leaves.mp4" autoplay muted loop></video>
</body>
</html>
```

```output/b/index.html
<!doctype html>
<html lang="en">
<body>
<h1>The room</h1>
<video src="/room.mp4" controls></video>
<p><a href="/room-in-words/">Transcript of the film</a></p>
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
    message = "This film has no captions and no transcript, unless they are part of its picture."
    yield from findings(site, "missing-captions", message)
