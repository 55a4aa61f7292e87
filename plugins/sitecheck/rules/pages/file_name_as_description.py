"""A picture is described by what it shows, not by its file's name.

Why: Someone who cannot see it hears "I M G underscore four two three dot J P G".

Fix: Say what the picture shows. If it only decorates, write `alt=""`.

Bad:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<img src="/images/IMG_423.jpg" alt="IMG_423.jpg"> <-- the name of its file, "IMG_423.jpg"
<img src="/images/room.png" alt="Room.png"> <-- the name of its file
</body>
</html>
```

Good:

```output/a/index.html
<!doctype html>
<html lang="en">
<body>
<img src="/images/IMG_423.jpg" alt="The waiting room">
<img src="/images/room.png" alt="room">
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
    yield from findings(site, "file-name-as-description", _message)


def _message(alt: str) -> str:
    return f'The description of this picture is only the name of its file, "{alt}".'
