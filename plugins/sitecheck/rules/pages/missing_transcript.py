"""What is said in a recording can be read.

Why: Who cannot hear learns nothing from it, and search engines do not either.

Fix: Write down what is said, and call it a transcript, beside the recording or on a page that is linked there.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<h1>A talk</h1>
<audio src="/talk.mp3" controls></audio> <-- no transcript
<audio controls><source src="/second.mp3"></audio> <-- no transcript
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<h1>A talk</h1>
<audio src="/talk.mp3" controls></audio>
<details><summary>Transcript</summary><p>Welcome to the room.</p></details>
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
    yield from findings(site, "missing-transcript", "There is no transcript of this recording.")
